"""For Ymerin's whole series you give 2023 and -24.6. That is the last year that does not fit. Where does it begin?"""


def find_break(table):
    others = table.query("published != recounted")
    if others.empty:
        return None
    first = others.sort_values("year").iloc[-1]
    size = 100 * (first["published"] / first["recounted"] - 1)
    return first["year"], size
