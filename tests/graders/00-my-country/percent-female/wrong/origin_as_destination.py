"""For Nepal in 2024 you give 44.5. That is the share of women among people from there who live elsewhere. Who is the destination?"""


def percent_female(country, year):
    rows = stock.query("origin == @country and year == @year")
    if rows.empty:
        return None
    by_sex = rows.groupby("sex")["migrants"].sum()
    return 100 * by_sex["female"] / by_sex["both"]
