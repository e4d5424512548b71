def percent_female(country, year):
    rows = load("migrant_stock_totals", country=country, year=year).set_index("sex")["migrants"]
    return round(rows["female"] / rows["both"] * 100, 1) if len(rows) else None
