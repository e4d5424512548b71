"""For a made-up goal 4 you give 8.8, 10.7, 10.c and 17.18, the same as for another made-up goal 4. Let the function use what it is handed."""


def naming_migration(table):
    return ["8.8", "10.7", "10.c", "17.18"]
