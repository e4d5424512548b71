"""For a made-up goal 4 you give 4.1, 4.3, 4.4, 4.5, 4.7 and 2 more. One of these is about migration and does not say the word. The rule counts words,
not topics.
"""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra|refugee|remittance|foreign|abroad", case=False)
    return targets[found]["code"].tolist()
