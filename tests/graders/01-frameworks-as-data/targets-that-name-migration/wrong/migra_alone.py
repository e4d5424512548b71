"""For a made-up goal 4 you give 4.1, 4.3 and 4.7. Labels on refugees and on remittances are missing. Join the words with `|`, without blanks."""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra", case=False)
    return targets[found]["code"].tolist()
