"""For Nepal in 2022 you give 0. That says "no migrants live there", and nobody knows that. When no row is left, give back None.
(1 of 2)
"""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    return rows["migrants"].sum()
