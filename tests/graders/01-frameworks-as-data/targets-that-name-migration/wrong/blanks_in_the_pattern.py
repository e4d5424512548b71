"""For a made-up goal 4 you give 4.4 and 4.5. Some labels are missing. A blank in a pattern is a letter like any other: write `one|other`."""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra | refugee | remittance", case=False)
    return targets[found]["code"].tolist()
