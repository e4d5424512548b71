"""For a made-up goal that never says the word you give None. The question asks here for a list with nothing in it: `[]`.

(1.5 of 2)"""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra|refugee|remittance", case=False)
    return targets[found]["code"].tolist() or None
