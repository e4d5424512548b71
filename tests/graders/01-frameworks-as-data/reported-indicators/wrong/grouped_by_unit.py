"""For Nepal you give a table of 9 rows that begins with 1 = requires further progress, 2 = part… · 2019 · 2021 · 3. Its columns are `unit`, `first`,
`latest` and `value`, and `indicator` is not among them. Compare the names with the question.
"""


def reported(country):
    rows = values.query("area == @country").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("unit")
    return groups.agg(first=("year", "min"), latest=("year", "max"), value=("value", "last")).reset_index()
