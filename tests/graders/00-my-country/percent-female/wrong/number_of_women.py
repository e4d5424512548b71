"""For Nepal in 2024 you give 328,865. That is the number of women. The question asks for a percentage of all migrants."""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return None
    by_sex = rows.groupby("sex")["migrants"].sum()
    return by_sex["female"]
