"""For Nepal in 2022 you give 470,719. That is the figure of another year. The table has none for 2022: then give back None.
(1 of 2)
"""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        rows = stock.query("destination == @country and year == 2024 and sex == 'both'")
    return rows["migrants"].sum() if len(rows) else None
