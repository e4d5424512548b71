"""For a made-up goal 6 you give 6.2, 6.5 and 6.7. Capitals make a difference in it. `case=False` takes capitals and small letters for the same, in
both patterns.
"""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick")
    nature = targets["label"].str.contains("wildlife|animal|plant")
    return targets[trafficking & ~nature]["code"].tolist()
