def reported(country):
    """A table of the indicators with a value for `country`: indicator, first and latest year with a value, and the latest value."""
    rows = values.query("area == @country").dropna(subset="value")
    rows = rows.sort_values("year")
    groups = rows.groupby("indicator")
    return groups.agg(first=("year", "min"), latest=("year", "max"), value=("value", "last")).reset_index()
