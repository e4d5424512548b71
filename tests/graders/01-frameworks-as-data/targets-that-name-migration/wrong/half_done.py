"""`naming_migration` still has a blank (`...`): `return ...`."""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra|refugee|remittance", case=False)
    return ...
