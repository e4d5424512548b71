"""For a made-up goal 4 you give 5. The question asks for a list, also where it holds only one value or none."""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra|refugee|remittance", case=False)
    return len(targets[found])
