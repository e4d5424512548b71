"""For a made-up goal 6 you give 6.1, 6.5, 6.6, 6.7 and 6.9. One of these is about cars. How does *trafficking* differ from *traffic*?"""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffic", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    return targets[trafficking & ~nature]["code"].tolist()
