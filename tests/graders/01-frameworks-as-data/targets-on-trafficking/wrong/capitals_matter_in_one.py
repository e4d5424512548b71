"""For a made-up goal 6 you give 6.1, 6.2, 6.5, 6.7 and 6.9. A label in capitals was not left out. `case=False` belongs to the second question as well."""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant")
    return targets[trafficking & ~nature]["code"].tolist()
