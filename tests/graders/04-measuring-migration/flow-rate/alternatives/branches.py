def flow_rate(area, year, kind):
    rows = flows[(flows["area"] == area) & (flows["year"] == year)]
    if rows.empty:
        return None
    row = rows.iloc[0]
    persons = row["immigration"] - row["emigration"] if kind == "net" else row[kind]
    rate = persons / row["population_mid_year"] * 1000
    return None if pd.isna(rate) else rate
