"""For Nepal in 2024 you give 232. That is women for every hundred men. Divide by the migrants of both sexes."""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return None
    by_sex = rows.groupby("sex")["migrants"].sum()
    return 100 * by_sex["female"] / by_sex["male"]
