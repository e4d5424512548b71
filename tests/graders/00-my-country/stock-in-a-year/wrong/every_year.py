"""For Nepal in 2024 you give 4,568,471. You add up every year of the table. A stock is a photograph: take the one of 2024."""


def migrants_in(country, year):
    rows = stock.query("destination == @country and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
