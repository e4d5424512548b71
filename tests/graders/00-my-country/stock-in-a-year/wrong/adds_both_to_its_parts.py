"""For Nepal in 2024 you give 941,438. Look at `sex` in the rows you add up: is one of its values already the sum of the others?"""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return None
    return rows["migrants"].sum()
