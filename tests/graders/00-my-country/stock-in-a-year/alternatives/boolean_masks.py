def migrants_in(country, year):
    kept = stock[(stock["destination"] == country) & (stock["year"] == year) & (stock["sex"] == "both")]
    return None if len(kept) == 0 else int(kept["migrants"].sum())
