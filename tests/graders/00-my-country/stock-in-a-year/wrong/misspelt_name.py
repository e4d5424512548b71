"""For Nepal in 2024 your function stopped at "NameError: name 'row' is not defined". That name is not known. Look at its spelling, or run the cell that
makes it.
"""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if row.empty:
        return None
    return rows["migrants"].sum()
