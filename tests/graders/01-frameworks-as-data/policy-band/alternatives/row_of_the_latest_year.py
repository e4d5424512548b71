def policy_band(country):
    rows = values.query("area == @country and indicator == '10.7.2'").dropna(subset="value")
    if rows.empty:
        return None
    latest = rows[rows["year"] == rows["year"].max()]
    return BANDS[int(latest["value"].item())]
