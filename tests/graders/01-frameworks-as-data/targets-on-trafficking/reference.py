def naming_trafficking(table):
    """Codes of the targets in `table` whose label names trafficking, and not of wildlife, animals or plants, as a list."""
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    return targets[trafficking & ~nature]["code"].tolist()
