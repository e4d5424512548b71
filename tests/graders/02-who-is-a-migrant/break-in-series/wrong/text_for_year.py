"""For Ymerin's whole series you give 2021 and -21.2. `year` is the text '2021'. The question asks for a number. What stands in quotes, or comes out of
`str` or `f"..."`, is a text: leave that step out."""


def find_break(table):
    others = table.query("published != recounted")
    if others.empty:
        return None
    first = others.sort_values("year").iloc[0]
    size = 100 * (first["published"] / first["recounted"] - 1)
    return str(first["year"]), size
