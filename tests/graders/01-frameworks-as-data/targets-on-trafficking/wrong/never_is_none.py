"""For a made-up goal without people you give None. There are figures for it. Look at which rows the function keeps, and at each line that gives back
None.
(1.5 of 2)
"""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    return targets[trafficking & ~nature]["code"].tolist() or None
