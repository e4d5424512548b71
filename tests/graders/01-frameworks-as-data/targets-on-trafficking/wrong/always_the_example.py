"""For a made-up goal 6 you give 5.2, 8.7 and 16.2, the same as for another made-up goal 6. Let the function use what it is handed."""


def naming_trafficking(table):
    return ["5.2", "8.7", "16.2"]
