"""For the net migration of a country, left over between two censuses you give 2. The question asks for one of `A`, `B`, `C`, `D` and `E`, as a text in
quotes.
"""


def caveat(figure):
    if figure == "net migration of a country, left over between two censuses":
        return 2
    if figure == "emigration by a population register":
        return 4
    if figure == "difference of two migrant stocks":
        return 0
    if figure == "standardised employment rate":
        return 1
    if figure == "net migration of a region, left over between two censuses":
        return 3
