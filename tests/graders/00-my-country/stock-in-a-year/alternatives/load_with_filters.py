def migrants_in(country, year):
    rows = load("migrant_stock", country=country, year=year, sex="both")
    if rows.empty:
        return None
    return rows.migrants.sum()
