"""For a made-up draft you give D, the same as for another made-up draft. Let the function use what it is handed."""


def without_measure(table, again):
    return ["D"]
