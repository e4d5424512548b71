"""For Ymerin's whole series you give 2021 and 58.4. Those are two figures by the old rule, of two years: people have moved between them. The break is
between the two figures of one year."""


def find_break(table):
    table = table.sort_values("year").reset_index(drop=True)
    others = table[table["published"] != table["recounted"]]
    if others.empty:
        return None
    place = others.index[0]
    return table["year"][place], 100 * (table["recounted"][place] / table["recounted"][place - 1] - 1)
