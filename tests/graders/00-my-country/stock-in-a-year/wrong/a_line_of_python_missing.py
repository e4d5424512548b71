"""`migrants_in` is not there yet: run the cell that defines it, and look whether it stopped with an error."""


def migrants_in(country, year)
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
