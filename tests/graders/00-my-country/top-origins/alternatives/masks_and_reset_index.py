def top_origins(country, year, n):
    kept = stock[(stock["destination"] == country) & (stock["year"] == year) & (stock["sex"] == "both") & (stock["migrants"] > 0)].copy()
    kept["share"] = kept["migrants"] / kept["migrants"].sum() * 100
    kept = kept[kept["origin"] != "OTH"]
    return kept.sort_values(by=["migrants", "origin"], ascending=[False, True]).iloc[:n].reset_index(drop=True)
