"""For Nepal in 2024 you give 7. That is how many rows there are, not how many people. Add up the column `migrants`."""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].count()
