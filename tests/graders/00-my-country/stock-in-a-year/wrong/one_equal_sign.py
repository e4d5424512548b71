"""For Nepal in 2024 your function stopped at "ValueError: cannot assign without a target object". In a query one `=` gives a name. To ask whether two
things are the same, write two.
"""


def migrants_in(country, year):
    rows = stock.query("destination = @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
