"""For Nepal in 2024 your function stopped at "KeyError: ('NPL ', 2024)". Look at the spelling of that name: is there a space, a capital letter, another
word?
"""


def migrants_in(country, year):
    by_country = stock[stock["sex"] == "both"].groupby(["destination", "year"])["migrants"].sum()
    return by_country[country + " ", year]
