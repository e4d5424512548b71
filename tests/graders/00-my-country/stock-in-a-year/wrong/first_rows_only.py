"""For Nepal in 2024 you give 457,754. Look at which rows you keep: one destination, one year, one value of `sex`."""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows.head()["migrants"].sum()
