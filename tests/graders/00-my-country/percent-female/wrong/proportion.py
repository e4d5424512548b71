"""For Nepal in 2024 you give 0.699. That is a proportion; the question asks for a percentage."""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return None
    by_sex = rows.groupby("sex")["migrants"].sum()
    return by_sex["female"] / by_sex["both"]
