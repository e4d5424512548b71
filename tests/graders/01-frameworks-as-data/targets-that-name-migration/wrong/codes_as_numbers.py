"""For a made-up goal 4 you give 4.1, 4.3, 4.4, 4.5 and 4.7. Its values are texts where numbers are asked for, or the other way round. Read the labels
of that table: which say the word, in which of its forms?
"""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["label"].str.contains("migra|refugee|remittance", case=False)
    return [float(code) for code in targets[found]["code"] if code[-1].isdigit()]
