"""For a made-up goal 6 you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    result = targets[trafficking & ~nature]["code"].tolist()
