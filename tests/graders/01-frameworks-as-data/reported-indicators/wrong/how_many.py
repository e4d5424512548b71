"""For Nepal you give 10. The question asks for a table with the columns `indicator`, `first`, `latest` and `value`, also where it has no row."""


def reported(country):
    rows = values.query("area == @country").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    return len(groups)
