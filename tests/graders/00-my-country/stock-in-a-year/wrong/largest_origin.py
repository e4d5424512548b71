"""For Nepal in 2024 you give 412,190. That is the largest origin alone. Add up all of them."""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].max()
