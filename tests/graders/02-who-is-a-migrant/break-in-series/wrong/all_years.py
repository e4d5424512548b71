"""For Ymerin's whole series you give 2021 and -24.3. The size is that of all years after the break together. Take it in the first of them."""


def find_break(table):
    others = table.query("published != recounted")
    if others.empty:
        return None
    first = others.sort_values("year").iloc[0]
    size = 100 * (others["published"].sum() / others["recounted"].sum() - 1)
    return first["year"], size
