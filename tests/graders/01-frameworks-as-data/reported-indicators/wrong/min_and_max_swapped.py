"""For Nepal you give a table of 10 rows that begins with 10.7.2 · 2021 · 2019 · 3. The first year comes after the latest one. Which of `min` and
`max` is which?
"""


def reported(country):
    rows = values.query("area == @country").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    return groups.agg(first=("year", "max"), latest=("year", "min"), value=("value", "last")).reset_index()
