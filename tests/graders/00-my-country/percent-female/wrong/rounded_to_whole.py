"""For Nepal in 2024 you give 70. The size fits, but it is rounded too far for the question. Leave the rounding out, or round less."""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return None
    by_sex = rows.groupby("sex")["migrants"].sum()
    return round(100 * by_sex["female"] / by_sex["both"])
