"""For Nepal in 2024 you give 471. The digits fit, the unit does not. Does the question ask for people, for thousands, for percent?"""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum() / 1000
