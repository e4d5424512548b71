"""For Kenya in 1990 you give 429,974. That would be right if `country` were Nepal. Let the function use `country`."""


def migrants_in(country, year):
    rows = stock.query("destination == @COUNTRY and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
