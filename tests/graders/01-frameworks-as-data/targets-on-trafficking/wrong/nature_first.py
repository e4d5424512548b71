"""For a made-up goal 6 you give 6.1, 6.5, 6.6, 6.7, 6.8 and 1 more. These should not be in the list: 6.6 and 6.8. Read the labels of that table: which speak
of trafficking, and of whom?
"""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    return targets[~nature]["code"].tolist()
