def emigrants_abroad(country, year):
    rows = load("migrant_stock", origin=country, year=year, sex="both")
    return float(rows["migrants"].sum()) if len(rows) else None
