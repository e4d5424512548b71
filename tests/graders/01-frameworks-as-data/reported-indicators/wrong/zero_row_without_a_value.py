"""For Antarctica you give a table of 1 row that begins with none · 0 · 0 · 0. The table has no value for it. Give back the columns and no row.
(2.75 of 3)
"""


def reported(country):
    rows = values.query("area == @country").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    table = groups.agg(first=("year", "min"), latest=("year", "max"), value=("value", "last")).reset_index()
    return table if len(table) else pd.DataFrame([("none", 0, 0, 0)], columns=table.columns)
