def emigrants_abroad(country, year):
    kept = (stock["origin"] == country) & (stock["year"] == year) & (stock["sex"] == "both")
    if not kept.any():
        return None
    return stock.loc[kept, "migrants"].sum()
