def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migrant|migration|migratory|refugee|remittance", case=False)
    return targets[found]["code"].tolist()
