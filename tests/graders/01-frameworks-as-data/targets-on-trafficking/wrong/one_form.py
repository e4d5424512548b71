"""For a made-up goal 6 you give 6.1 and 6.9. A form of the word is missing. What do *trafficking*, *trafficked* and *traffickers* have in common?"""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("trafficking", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    return targets[trafficking & ~nature]["code"].tolist()
