"""For a made-up goal 6 you give 6.5 and 6.9. Labels that say the word alone are missing. Look for trafficking first, then leave out what is of nature."""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("human traffick|trafficking in persons", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    return targets[trafficking & ~nature]["code"].tolist()
