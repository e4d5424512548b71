"""For Nepal you give a table of 10 rows that begins with 10.7.2 · 2019 · 2021 · 3. A value of 0 was taken for a gap. 0 is a figure: leave out only
what is empty.
"""


def reported(country):
    rows = values.query("area == @country and value != 0").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    return groups.agg(first=("year", "min"), latest=("year", "max"), value=("value", "last")).reset_index()
