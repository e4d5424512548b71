"""For Ymerin's whole series you give 2021 and 26.9. The size is of the old figure measured by the new one. Which of the two stands below the line?"""


def find_break(table):
    others = table.query("published != recounted")
    if others.empty:
        return None
    first = others.sort_values("year").iloc[0]
    size = 100 * (first["recounted"] / first["published"] - 1)
    return first["year"], size
