"""`find_break` still has a blank (`...`): `first = ...`."""


def find_break(table):
    others = table.query("published != recounted")
    if others.empty:
        return None
    first = ...
    size = 100 * (first["published"] / first["recounted"] - 1)
    return first["year"], size
