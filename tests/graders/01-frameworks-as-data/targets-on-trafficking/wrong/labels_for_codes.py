"""For a made-up goal 6 you give a list of 4 values. Those are the labels. Take the column with the codes."""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    return targets[trafficking & ~nature]["label"].tolist()
