"""For Ymerin's whole series you give -21.2 and 2021. The two numbers have changed places. Look at the order that the question asks for."""


def find_break(table):
    others = table.query("published != recounted")
    if others.empty:
        return None
    first = others.sort_values("year").iloc[0]
    size = 100 * (first["published"] / first["recounted"] - 1)
    return size, first["year"]
