"""For Kenya in 1990 you give 312,338. You would get that by adding the refugees. They were counted already: the stock holds everyone born elsewhere,
whatever made them move.
"""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    refugees = load("migrant_stock_2020", country=country, year=year, sex="both")["refugees"]
    return rows["migrants"].sum() + refugees.sum()
