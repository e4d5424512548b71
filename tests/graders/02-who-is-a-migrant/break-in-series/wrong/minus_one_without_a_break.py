"""For a series without a break you give -1. Every year fits the old rule there. Give back None.

(1.5 of 2)"""


def find_break(table):
    others = table.query("published != recounted")
    if others.empty:
        return -1
    first = others.sort_values("year").iloc[0]
    size = 100 * (first["published"] / first["recounted"] - 1)
    return first["year"], size
