def find_break(table):
    """The first year that was not counted by the old rule, and the size of the break in percent; None where there is no break."""
    others = table.query("published != recounted")
    if others.empty:
        return None
    first = others.sort_values("year").iloc[0]
    size = 100 * (first["published"] / first["recounted"] - 1)
    return first["year"], size
