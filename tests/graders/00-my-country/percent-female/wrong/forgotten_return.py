"""For Nepal in 2024 you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return None
    by_sex = rows.groupby("sex")["migrants"].sum()
    100 * by_sex["female"] / by_sex["both"]
