"""For Nepal in 2022 you give 479,142. The table has no row for that. Which rows did you add up?
(1 of 2)
"""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        around = stock.query("destination == @country and year in [2020, 2024] and sex == 'both'")
        return around["migrants"].sum() / 2 if len(around) else None
    return rows["migrants"].sum()
