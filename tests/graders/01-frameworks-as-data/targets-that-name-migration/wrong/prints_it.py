"""For a made-up goal 4 you print something and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra|refugee|remittance", case=False)
    print(targets[found]["code"].tolist())
