"""For the net migration of a country, left over between two censuses you give the text 'c'. It is nearly `C`: write it letter by letter as the question
does.
"""


def caveat(figure):
    if figure == "net migration of a country, left over between two censuses":
        return "c"
    if figure == "emigration by a population register":
        return "e"
    if figure == "difference of two migrant stocks":
        return "a"
    if figure == "standardised employment rate":
        return "b"
    if figure == "net migration of a region, left over between two censuses":
        return "d"
