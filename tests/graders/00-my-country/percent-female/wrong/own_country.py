"""For United Arab Emirates in 2010 you give 67.1. That would be right if `country` were Nepal. Let the function use `country`."""


def percent_female(country, year):
    rows = stock.query("destination == @COUNTRY and year == @year")
    if rows.empty:
        return None
    by_sex = rows.groupby("sex")["migrants"].sum()
    return 100 * by_sex["female"] / by_sex["both"]
