"""For a made-up goal 6 you give 6.2, 6.3 and 6.4. Those are the ones on nature alone. Put `~`, which says *not*, before what you leave out."""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    return targets[trafficking & nature]["code"].tolist()
