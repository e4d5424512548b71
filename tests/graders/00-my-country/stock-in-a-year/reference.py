def migrants_in(country, year):
    """Migrants of both sexes who live in `country` (ISO code) in `year`; None where the table has no figure."""
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
