"""For Nepal you give a table of 10 rows that begins with 10.7.2 · 2019 · 2022 · 3. Right in `indicator`, `first` and `value`, not yet in `latest`.
Look at one column after the other: which indicators, since when, until when, and which value?
"""


def reported(country):
    rows = values.query("area == @country").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    return groups.agg(first=("year", "min"), latest=("year", "max"), value=("value", "last")).reset_index().assign(latest=rows["year"].max())
