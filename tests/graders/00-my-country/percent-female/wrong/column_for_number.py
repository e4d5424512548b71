"""For Nepal in 2024 you give a column of 3 values. The question asks for a number. Take the number out of it, for example with `.sum()` or `.item()`."""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return None
    by_sex = rows.groupby("sex")["migrants"].sum()
    return 100 * by_sex / by_sex["both"]
