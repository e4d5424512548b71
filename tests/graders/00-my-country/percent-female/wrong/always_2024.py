"""For United Arab Emirates in 2010 you give 32.7. That would be right if `year` were 2024. Let the function use `year`."""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == 2024")
    if rows.empty:
        return None
    by_sex = rows.groupby("sex")["migrants"].sum()
    return 100 * by_sex["female"] / by_sex["both"]
