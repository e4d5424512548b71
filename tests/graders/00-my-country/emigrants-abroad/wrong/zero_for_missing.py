"""For Nepal in 2022 you give 0. That says "nobody from there lives abroad", and the table does not say so. When no row is left, give back None.
(1 of 2)
"""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    return rows["migrants"].sum()
