"""For a made-up goal 6 you print something and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    print(targets[trafficking & ~nature]["code"].tolist())
