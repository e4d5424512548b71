"""For Ymerin's whole series you give 2012 and 0. You look at the first row, which fits the old rule. Keep the rows that do not fit first."""


def find_break(table):
    others = table.query("published != recounted")
    if others.empty:
        return None
    first = table.sort_values("year").iloc[0]
    size = 100 * (first["published"] / first["recounted"] - 1)
    return first["year"], size
