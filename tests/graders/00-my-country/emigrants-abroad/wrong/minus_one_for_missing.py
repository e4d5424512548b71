"""For Nepal in 2022 you give -1. The table has no such origin or year. Which rows did you add up?
(1 of 2)
"""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    if rows.empty:
        return -1
    return rows["migrants"].sum()
