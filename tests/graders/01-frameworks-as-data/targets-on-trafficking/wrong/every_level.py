"""For a made-up goal 6 you give 6.1, 6.5, 6.7, 6.9, 6 and 1 more. Some of these are goals or indicators. The question asks for targets: look at
`level`.
"""


def naming_trafficking(table):
    targets = table.dropna(subset="label")
    trafficking = targets["label"].str.contains("traffick", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    return targets[trafficking & ~nature]["code"].tolist()
