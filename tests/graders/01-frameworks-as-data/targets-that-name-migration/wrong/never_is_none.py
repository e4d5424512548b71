"""For a made-up goal that never says the word you give None. There are figures for it. Look at which rows the function keeps, and at each line that
gives back None.
(1.5 of 2)
"""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra|refugee|remittance", case=False)
    return targets[found]["code"].tolist() or None
