"""For a made-up goal without people you give None. The question asks here for a list with nothing in it: `[]`.

(1.5 of 2)"""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    return targets[trafficking & ~nature]["code"].tolist() or None
