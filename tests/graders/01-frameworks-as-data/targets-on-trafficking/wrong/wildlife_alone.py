"""For a made-up goal 6 you give 6.1, 6.3, 6.4, 6.5, 6.7 and 1 more. One of these is about animals or plants, and its label does not say *wildlife*.
The question names three words.
"""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick", case=False)
    nature = targets["label"].str.contains("wildlife", case=False)
    return targets[trafficking & ~nature]["code"].tolist()
