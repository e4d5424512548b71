def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex != 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
