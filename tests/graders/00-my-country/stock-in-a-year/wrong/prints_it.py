"""For Nepal in 2024 you print 470719 and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    print(rows["migrants"].sum())
