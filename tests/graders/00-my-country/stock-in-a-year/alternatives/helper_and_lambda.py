def rows_of(country, year):
    return stock.query("destination == @country & year == @year & sex == 'both'")


migrants_in = lambda country, year: rows_of(country, year)["migrants"].sum() if len(rows_of(country, year)) else None
