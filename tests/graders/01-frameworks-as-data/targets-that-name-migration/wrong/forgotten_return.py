"""For a made-up goal 4 you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra|refugee|remittance", case=False)
    result = targets[found]["code"].tolist()
