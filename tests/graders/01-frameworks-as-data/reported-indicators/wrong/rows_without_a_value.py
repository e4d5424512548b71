"""For Nepal you give a table of 13 rows that begins with 10.7.1 · nan · nan · nan. It has rows for indicators without a value. The question asks only
for those that have one.
"""


def reported(country):
    rows = values.query("area == @country").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    return groups.agg(first=("year", "min"), latest=("year", "max"), value=("value", "last")).reindex(sorted(INDICATORS)).rename_axis("indicator").reset_index()
