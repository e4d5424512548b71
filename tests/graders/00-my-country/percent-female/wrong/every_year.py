"""For Nepal in 2024 you give 68.1. Take the rows of one country and one year, then women above the line and both sexes below it."""


def percent_female(country, year):
    rows = stock.query("destination == @country")
    if rows.empty:
        return None
    by_sex = rows.groupby("sex")["migrants"].sum()
    return 100 * by_sex["female"] / by_sex["both"]
