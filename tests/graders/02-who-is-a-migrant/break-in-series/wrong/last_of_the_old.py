"""For Ymerin's whole series you give 2020 and -21.2. That is the last year of the old rule. The break is at the first year of the new one."""


def find_break(table):
    others = table.query("published != recounted")
    if others.empty:
        return None
    first = others.sort_values("year").iloc[0]
    size = 100 * (first["published"] / first["recounted"] - 1)
    return first["year"] - 1, size
