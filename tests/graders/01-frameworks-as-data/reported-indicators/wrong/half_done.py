"""`reported` still has a blank (`...`): `return ...`."""


def reported(country):
    rows = values.query("area == @country").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    return ...
