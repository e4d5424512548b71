"""For Nepal in 2024 you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    rows["migrants"].sum()
