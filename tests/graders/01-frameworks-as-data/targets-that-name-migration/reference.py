def naming_migration(table):
    """Codes of the targets in `table` whose label names migration, refugees or remittances, as a list."""
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra|refugee|remittance", case=False)
    return targets[found]["code"].tolist()
