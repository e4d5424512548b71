"""For a made-up goal 4 you give 4.3, 4.4, 4.5 and 4.7. A label with a capital is missing. `case=False` takes capitals and small letters for the same."""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra|refugee|remittance")
    return targets[found]["code"].tolist()
