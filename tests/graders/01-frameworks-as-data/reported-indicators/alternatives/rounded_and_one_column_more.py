def reported(country):
    rows = values.query("area == @country").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    return groups.agg(first=("year", "min"), latest=("year", "max"), value=("value", "last"), years=("year", "count")).reset_index().round(2)
