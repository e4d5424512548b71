"""For Nepal in 2022 you give a column of 0 values. Even a table without rows is something. Give back None.
(1 of 2)
"""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    if rows.empty:
        return rows["migrants"]
    return rows["migrants"].sum()
