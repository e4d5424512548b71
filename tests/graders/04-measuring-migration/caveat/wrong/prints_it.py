"""For the net migration of a country, left over between two censuses you print C and give back None. `print` only shows it. Let the function hand it on:
put `return` before the value.
"""


def caveat(figure):
    if figure == "net migration of a country, left over between two censuses":
        print("C")
    if figure == "emigration by a population register":
        print("E")
    if figure == "difference of two migrant stocks":
        print("A")
    if figure == "standardised employment rate":
        print("B")
    if figure == "net migration of a region, left over between two censuses":
        print("D")
