"""For Nepal you give a table of 10 rows that begins with 10.7.2 · 2019 · 2021 · 2. Your values are those of the first year. Sort by the year, and
take the last of each group.
"""


def reported(country):
    rows = values.query("area == @country").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    return groups.agg(first=("year", "min"), latest=("year", "max"), value=("value", "first")).reset_index()
