"""For Nepal in 2024 you give 304,021,813. That is the sum for all origins. Let the function use `country`."""


def emigrants_abroad(country, year):
    rows = stock.query("year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
