"""For a made-up goal 6 you give a table of 4 rows that begins with 6.1 · target · Trafficking ends. The question asks for a list. Choose the column
that holds the values, and put `.tolist()` behind it.
"""


def naming_trafficking(table):
    targets = table.query("level == 'target'")
    trafficking = targets["label"].str.contains("traffick", case=False)
    nature = targets["label"].str.contains("wildlife|animal|plant", case=False)
    return targets[trafficking & ~nature]
