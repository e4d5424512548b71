"""For Nepal in 2024 you give None. There are figures for it. Look at which rows the function keeps, and at each line that gives back None."""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows is not None:
        return None
    return rows["migrants"].sum()
