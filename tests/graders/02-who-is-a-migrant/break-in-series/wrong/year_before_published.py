"""For Ymerin's whole series you give 2021 and 24.8. You compare with what was published a year earlier, across the break. What would the old rule have
given in the same year?"""


def find_break(table):
    table = table.sort_values("year").reset_index(drop=True)
    others = table[table["published"] != table["recounted"]]
    if others.empty:
        return None
    place = others.index[0]
    return table["year"][place], 100 * (table["published"][place] / table["published"][place - 1] - 1)
