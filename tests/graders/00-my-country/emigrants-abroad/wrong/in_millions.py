"""For Nepal in 2024 you give 2.64. The digits fit, the unit does not. Does the question ask for people, for thousands, for percent?"""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum() / 1_000_000
