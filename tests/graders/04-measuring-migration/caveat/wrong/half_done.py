"""`caveat` still has a blank (`...`): `return ...`.
(1 of 2)
"""


def caveat(figure):
    if figure == "net migration of a country, left over between two censuses":
        return "C"
    if figure == "emigration by a population register":
        return "E"
    if figure == "difference of two migrant stocks":
        return "A"
    if figure == "standardised employment rate":
        return ...
    if figure == "net migration of a region, left over between two censuses":
        return "D"
