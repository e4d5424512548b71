"""For a made-up goal that never says the word you give 4.1 and 4.2. These should not be in the list: 4.1 and 4.2. No target of that table says it, so the
list is empty.
(1.5 of 2)
"""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra|refugee|remittance", case=False)
    return targets[found]["code"].tolist() or targets["code"].tolist()
