def reported(country):
    rows = values.query("area == @country").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    return groups.agg(first=("year", "first"), latest=("year", "last"), value=("value", "last")).reset_index()
