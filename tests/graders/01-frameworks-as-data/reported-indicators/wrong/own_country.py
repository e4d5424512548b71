"""For Kenya you give a table of 10 rows that begins with 10.7.2 · 2019 · 2021 · 3, the same as for Nepal. Let the function use what it is handed."""


def reported(country):
    rows = values.query("area == @COUNTRY").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    return groups.agg(first=("year", "min"), latest=("year", "max"), value=("value", "last")).reset_index()
