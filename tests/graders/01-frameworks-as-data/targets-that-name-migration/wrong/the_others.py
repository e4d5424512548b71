"""For a made-up goal 4 you give 4.2, 4.6, 4.8 and 4.9. Those are the targets that do not say it. Take the rows for which the answer is yes."""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra|refugee|remittance", case=False)
    return targets[~found]["code"].tolist()
