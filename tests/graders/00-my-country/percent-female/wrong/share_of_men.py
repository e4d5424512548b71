"""For Nepal in 2024 you give 30.1. That is the share of men. Which value of `sex` stands above the line?"""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return None
    by_sex = rows.groupby("sex")["migrants"].sum()
    return 100 * by_sex["male"] / by_sex["both"]
