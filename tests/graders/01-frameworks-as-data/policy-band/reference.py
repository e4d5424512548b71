def policy_band(country):
    """The word of `BANDS` for the latest value of 10.7.2 in `country`; None where there is no value."""
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return None
    rows = rows.sort_values("year")
    return BANDS[rows["value"].iloc[-1]]
