"""For Nepal in 2024 you give 34.9. That is half of it: `both` was counted beside the women and the men. It is already their sum."""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return None
    by_sex = rows.groupby("sex")["migrants"].sum()
    return 100 * by_sex["female"] / by_sex.sum()
