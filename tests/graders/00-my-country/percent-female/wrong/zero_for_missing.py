"""For Nepal in 2022 you give 0. That says "there are no women among them", and nobody knows that. When no row is left, give back None.
(1 of 2)
"""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return 0
    by_sex = rows.groupby("sex")["migrants"].sum()
    return 100 * by_sex["female"] / by_sex["both"]
