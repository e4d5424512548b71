def migrants_in(country, year):
    rows = load("migrant_stock_totals", country=country, year=year, sex="both")
    return None if rows.empty else rows["migrants"].item()
