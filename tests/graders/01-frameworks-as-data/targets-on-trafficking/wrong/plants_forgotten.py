"""For a made-up goal 6 you give 6.1, 6.4, 6.5, 6.7 and 6.9. One of these is about plants. The question names three words to leave out."""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick", case=False)
    nature = targets["label"].str.contains("wildlife|animal", case=False)
    return targets[trafficking & ~nature]["code"].tolist()
