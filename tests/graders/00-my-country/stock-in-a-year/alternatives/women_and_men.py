def migrants_in(country, year):
    """The sum of the two sexes is the figure for both."""
    rows = stock.query("destination == @country and year == @year and sex != 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
