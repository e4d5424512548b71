"""For the difference of two migrant stocks you give None. There are figures for it. Look at which rows the function keeps, and at each line that gives
back None.
"""


def caveat(figure):
    if figure == "net migration of a country, left over between two censuses":
        return "C"
    if figure == "emigration by a population register":
        return "E"
    if figure == "differences of two migrant stocks":
        return "A"
    if figure == "standardised employment rate":
        return "B"
    if figure == "net migration of a region, left over between two censuses":
        return "D"
