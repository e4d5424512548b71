"""For Ymerin's whole series you give 2021 and -23.7. Right in `year`, not yet in `size`. Which rows do not fit the old rule? Take the earliest, and
compare its two figures."""


def find_break(table):
    """The first year that was not counted by the old rule, and the size of the break in percent; None where there is no break."""
    others = table.query("published != recounted")
    if others.empty:
        return None
    first = others.sort_values("year").iloc[0]
    size = 200 * (first["published"] - first["recounted"]) / (first["published"] + first["recounted"])
    return first["year"], size
