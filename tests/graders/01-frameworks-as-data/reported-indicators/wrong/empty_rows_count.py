"""For Chad you give a table of 8 rows that begins with 10.7.2 · 2,019 · 2,019 · 2. Right in `indicator`, `first` and `value`, not yet in `latest`. In
this country a row has no value, or a value of 0. Look at each of its rows in `values`.
(2.25 of 3)
"""


def reported(country):
    rows = values.query("area == @country")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    return groups.agg(first=("year", "min"), latest=("year", "max"), value=("value", "last")).reset_index()
