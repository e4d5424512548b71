"""For a made-up goal without people you give 6.1 and 6.2. These should not be in the list: 6.1 and 6.2. No target of that table is on people who are
trafficked, so the list is empty.
(1.5 of 2)
"""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    return targets[trafficking & ~nature]["code"].tolist() or targets["code"].tolist()
