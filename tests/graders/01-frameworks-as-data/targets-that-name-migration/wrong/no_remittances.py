"""For a made-up goal 4 you give 4.1, 4.3, 4.5 and 4.7. A label on remittances is missing. The question names three words."""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra|refugee", case=False)
    return targets[found]["code"].tolist()
