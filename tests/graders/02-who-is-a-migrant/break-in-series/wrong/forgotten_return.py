"""For Ymerin's whole series you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def find_break(table):
    others = table.query("published != recounted")
    if others.empty:
        return None
    first = others.sort_values("year").iloc[0]
    size = 100 * (first["published"] / first["recounted"] - 1)
    first["year"], size
