"""For a made-up goal 4 you give a list of 5 values. Those are the labels. Take the column with the codes."""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra|refugee|remittance", case=False)
    return targets[found]["label"].tolist()
