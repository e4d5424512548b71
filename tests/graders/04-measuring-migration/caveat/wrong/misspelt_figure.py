"""For the difference of two migrant stocks you give None. There is an answer to it. Look at each step, and at each line that gives back None."""


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
