"""For Ymerin's whole series you give 2,021. The question asks for two numbers: `year` and `size`."""


def find_break(table):
    others = table.query("published != recounted")
    if others.empty:
        return None
    first = others.sort_values("year").iloc[0]
    size = 100 * (first["published"] / first["recounted"] - 1)
    return first["year"]
