"""For the difference of two migrant stocks you give the text 'Drops do not show.'. The question knows only `A`, `B`, `C`, `D` and `E`."""


def caveat(figure):
    if figure == "net migration of a country, left over between two censuses":
        return "C"
    if figure == "emigration by a population register":
        return "E"
    if figure == "difference of two migrant stocks":
        return "Drops do not show."
    if figure == "standardised employment rate":
        return "B"
    if figure == "net migration of a region, left over between two censuses":
        return "D"
