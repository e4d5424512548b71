"""`annual_rate` still has a blank (`...`): `return ...`."""


def annual_rate(country, start, end):
    first = migrants_in(country, start)
    last = migrants_in(country, end)
    if not first or not last:
        return None
    return ...
