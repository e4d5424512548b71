def policy_band(country):
    rows = load("sdg_migration_indicators", country=country, indicator="10.7.2", policy_domain="all").dropna(subset="value").sort_values("year")
    return None if rows.empty else BANDS[rows["value"].iloc[-1]]
