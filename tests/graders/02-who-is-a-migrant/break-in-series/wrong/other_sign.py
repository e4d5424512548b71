"""For Ymerin's whole series you give 2021 and 21.2. The size fits, the sign does not. A published figure below the recounted one makes it negative."""


def find_break(table):
    others = table.query("published != recounted")
    if others.empty:
        return None
    first = others.sort_values("year").iloc[0]
    size = 100 * (1 - first["published"] / first["recounted"])
    return first["year"], size
