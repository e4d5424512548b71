"""`percent_female` still has a blank (`...`): `rows = ...`."""


def percent_female(country, year):
    rows = ...
    if rows.empty:
        return None
    by_sex = rows.groupby("sex")["migrants"].sum()
    return 100 * by_sex["female"] / by_sex["both"]
