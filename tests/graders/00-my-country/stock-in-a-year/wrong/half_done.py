"""`migrants_in` still has a blank (`...`): `return ...  # the sum of their migrants`."""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return ...  # the sum of their migrants
