"""For Ymerin's whole series you give 2021 and -46. The size is in persons; the question asks for percent."""


def find_break(table):
    others = table.query("published != recounted")
    if others.empty:
        return None
    first = others.sort_values("year").iloc[0]
    size = first["published"] - first["recounted"]
    return first["year"], size
