"""For a made-up goal 6 you give 4. The question asks for a list, also where it holds only one value or none."""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    return len(targets[trafficking & ~nature])
