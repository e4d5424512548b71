"""For the net migration of a country, left over between two censuses you give None. The function has no line that hands a value on. Put `return` before
what it should give back.
"""


def caveat(figure):
    if figure == "net migration of a country, left over between two censuses":
        "C"
    if figure == "emigration by a population register":
        "E"
    if figure == "difference of two migrant stocks":
        "A"
    if figure == "standardised employment rate":
        "B"
    if figure == "net migration of a region, left over between two censuses":
        "D"
