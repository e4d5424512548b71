"""For a made-up goal 4 you give a table of 5 rows that begins with 4.1 · target · Migrants reach a doctor. The question asks for a list. Choose the
column that holds the values, and put `.tolist()` behind it.
"""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra|refugee|remittance", case=False)
    return targets[found]
