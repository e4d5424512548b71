def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick", case=False)
    label = targets["label"].str.lower()
    nature = label.str.contains("wildlife") | label.str.contains("animals") | label.str.contains("plants")
    return targets[trafficking & ~nature]["code"].tolist()
