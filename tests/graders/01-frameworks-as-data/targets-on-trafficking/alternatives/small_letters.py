def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.lower().str.contains("trafficking|trafficked|trafficker")
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    return targets[trafficking & ~nature]["code"].tolist()
