"""For Nepal you give a table of 10 rows that begins with 2019 · 2021 · 3. `indicator` stands at the left edge of the table and not in a column.
`.reset_index()` makes it a column again.
"""


def reported(country):
    rows = values.query("area == @country").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    return groups.agg(first=("year", "min"), latest=("year", "max"), value=("value", "last"))
