"""For a made-up goal 4 you give 4.4, 4.5 and 4.7. One form of the word is missing. What do *migration* and *migrants* have in common?"""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migrat|refugee|remittance", case=False)
    return targets[found]["code"].tolist()
