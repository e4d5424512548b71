def migrants_in(country, year):
    import warnings
    warnings.warn("this table is large")
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    print(country, year, len(rows))
    if rows.empty:
        return None
    return rows["migrants"].sum()
