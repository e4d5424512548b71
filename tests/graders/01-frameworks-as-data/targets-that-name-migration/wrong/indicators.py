"""For a made-up goal 4 you give 4.1.1. Those are indicators. The question asks for targets: look at `level`."""


def naming_migration(table):
    targets = table.query("level == 'indicator'").dropna(subset="label")
    found = targets["label"].str.contains("migra|refugee|remittance", case=False)
    return targets[found]["code"].tolist()
