"""For a made-up goal 4 you give 4.1, 4.2, 4.3, 4.4, 4.5 and 1 more. One of these only mobilizes money. A pattern finds every word that it is a part
of: leave `mobil` out.
"""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra|refugee|remittance|mobil", case=False)
    return targets[found]["code"].tolist()
