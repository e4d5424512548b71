"""For a made-up goal 6 you give 6.1, 6.2, 6.3, 6.4, 6.5 and 4 more. It holds targets on quite other things. `|` says *or*: which sign says *and*?"""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    return targets[trafficking | ~nature]["code"].tolist()
