def revision_change(country, year):
    old = load("migrant_stock_2020", sex="both", destination=country, year=year)["migrants"].dropna()
    new = load("migrant_stock_totals", sex="both", destination=country, year=year)["migrants"]
    return None if old.empty or new.empty else round((new.iloc[0] / old.iloc[0] - 1) * 100, 3)
