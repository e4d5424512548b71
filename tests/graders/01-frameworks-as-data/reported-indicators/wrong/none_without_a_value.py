"""For Antarctica you give None. The question asks here for a table with its columns and no row.
(2.75 of 3)
"""


def reported(country):
    rows = values.query("area == @country").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    return None if rows.empty else groups.agg(first=("year", "min"), latest=("year", "max"), value=("value", "last")).reset_index()
