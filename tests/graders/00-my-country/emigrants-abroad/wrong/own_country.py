"""For Kenya in 1990 you give 523,915. That would be right if `country` were Nepal. Let the function use `country`."""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @COUNTRY and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
