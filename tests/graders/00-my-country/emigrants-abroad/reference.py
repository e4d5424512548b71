def emigrants_abroad(country, year):
    """People from `country` who live elsewhere in `year`, both sexes; None where the table has no figure."""
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
