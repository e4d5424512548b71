"""For a series whose rows are in another order you give 2017 and 14.3. Here the rows do not stand in the order of time, and you take the one that comes
first. Sort by `year`.

(1.5 of 2)"""


def find_break(table):
    others = table.query("published != recounted")
    if others.empty:
        return None
    first = others.iloc[0]
    size = 100 * (first["published"] / first["recounted"] - 1)
    return first["year"], size
