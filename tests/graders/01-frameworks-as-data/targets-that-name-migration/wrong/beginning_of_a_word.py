"""For a made-up goal 4 you give 4.1, 4.4, 4.5 and 4.7. Immigrants or emigrants are missing. The part of the word that you look for can stand in its
middle.
"""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains(r"\bmigra|refugee|remittance", case=False)
    return targets[found]["code"].tolist()
