"""For a made-up goal 4 you give 4.1, 4.3, 4.4 and 4.5. One form of the word is missing. What do *migration* and *migratory* have in common?"""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migrant|migration|refugee|remittance", case=False)
    return targets[found]["code"].tolist()
