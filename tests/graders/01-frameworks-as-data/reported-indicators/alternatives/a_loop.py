def reported(country):
    found = []
    rows = values[(values["area"] == country) & values["value"].notna()].sort_values("year")
    for code in sorted(rows["indicator"].unique()):
        one = rows[rows["indicator"] == code]
        found.append((code, one["year"].min(), one["year"].max(), one["value"].iloc[-1]))
    return pd.DataFrame(found, columns=["indicator", "first", "latest", "value"])
