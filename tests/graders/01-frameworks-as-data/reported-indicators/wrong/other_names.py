"""For Nepal you give a table of 10 rows that begins with 10.7.2 · 2019 · 2021 · 3. Its columns are `indicator`, `since`, `latest` and `value`, and
`first` is not among them. Compare the names with the question.
"""


def reported(country):
    rows = values.query("area == @country").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    return groups.agg(since=("year", "min"), latest=("year", "max"), value=("value", "last")).reset_index()
