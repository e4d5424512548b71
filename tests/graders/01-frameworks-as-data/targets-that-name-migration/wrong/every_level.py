"""For a made-up goal 4 you give 4.1, 4.3, 4.4, 4.5, 4.7 and 2 more. Some of these are goals or indicators. The question asks for targets: look at
`level`.
"""


def naming_migration(table):
    targets = table.dropna(subset="label")
    found = targets["label"].str.contains("migra|refugee|remittance", case=False)
    return targets[found]["code"].tolist()
