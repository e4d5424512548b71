"""For a made-up goal 4 your function stopped at "KeyError: 'names_migration'". Look at the spelling of that name: is there a space, a capital letter,
another word?
"""


def naming_migration(table):
    targets = table.query("level == 'target'")
    found = targets["names_migration"] == "yes"
    return targets[found]["code"].tolist()
