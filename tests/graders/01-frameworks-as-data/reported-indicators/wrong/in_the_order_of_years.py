"""For Nepal you give a table of 10 rows that begins with 10.7.3 · 2020 · 2020 · 12. The rows stand in the order of the years. Put them in the order
of the codes.
"""


def reported(country):
    rows = values.query("area == @country").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    return groups.agg(first=("year", "min"), latest=("year", "max"), value=("value", "last")).reset_index().sort_values("latest", kind="stable")
