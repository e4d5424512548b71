"""For Nepal in 2024 you give the function `sum` itself, not what it gives. The question asks for a number. To run it, put `()` behind its name."""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum
