"""For Nepal in 2022 you give 50. The table has nothing there. Give back None.
(1 of 2)
"""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return 50
    by_sex = rows.groupby("sex")["migrants"].sum()
    return 100 * by_sex["female"] / by_sex["both"]
