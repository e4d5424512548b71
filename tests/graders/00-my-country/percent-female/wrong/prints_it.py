"""For Nepal in 2024 you print 69.9 and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return None
    by_sex = rows.groupby("sex")["migrants"].sum()
    print(f"{100 * by_sex['female'] / by_sex['both']:.1f}")
