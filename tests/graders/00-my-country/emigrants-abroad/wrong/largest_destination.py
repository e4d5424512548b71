"""For Nepal in 2024 you give 663,518. That is the largest destination alone. Add up all of them."""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].max()
