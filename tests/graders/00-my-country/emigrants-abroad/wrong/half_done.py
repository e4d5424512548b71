"""`emigrants_abroad` still has a blank (`...`): `return ...`."""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return ...
