"""For Ymerin's whole series you give 2021 and -0.212. The size is a proportion; the question asks for percent."""


def find_break(table):
    others = table.query("published != recounted")
    if others.empty:
        return None
    first = others.sort_values("year").iloc[0]
    size = (first["published"] / first["recounted"] - 1)
    return first["year"], size
