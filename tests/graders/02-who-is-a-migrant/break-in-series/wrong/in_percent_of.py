"""For Ymerin's whole series you give 2021 and 78.8. That is the published figure in percent of the recounted one. By how much is it above or below?"""


def find_break(table):
    others = table.query("published != recounted")
    if others.empty:
        return None
    first = others.sort_values("year").iloc[0]
    size = 100 * (first["published"] / first["recounted"])
    return first["year"], size
