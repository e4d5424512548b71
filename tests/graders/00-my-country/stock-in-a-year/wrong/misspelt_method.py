"""For Nepal in 2024 your function stopped at "AttributeError: 'Series' object has no attribute 'total'". That thing has no such part. Look at the
spelling after the dot, and at what stands before the dot.
"""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].total()
