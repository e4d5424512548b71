"""`migrants_in` still has a blank (`...`): `return ...  # what to give when no row is left`.
(1 of 2)
"""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return ...  # what to give when no row is left
    return rows["migrants"].sum()
