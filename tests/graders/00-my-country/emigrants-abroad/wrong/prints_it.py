"""For Nepal in 2024 you print 2637195 and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    print(rows["migrants"].sum())
