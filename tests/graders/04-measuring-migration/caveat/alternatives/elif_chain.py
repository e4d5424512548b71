def caveat(figure):
    """The letter of the caveat that a reader of this kind of figure needs most."""
    if figure == "net migration of a country, left over between two censuses":
        return "C"
    elif figure == "emigration by a population register":
        return "E"
    if figure == "difference of two migrant stocks":
        return "A"
    if figure == "standardised employment rate":
        return "B"
    if figure == "net migration of a region, left over between two censuses":
        return "D"
