"""For Nepal in 2024 your function stopped at "UnboundLocalError: cannot access local variable 'stock' where it is not associated with a…". The function
gives that name a value of its own, so it does not see the one outside. Use another name on the left of `=`.
"""


def migrants_in(country, year):
    stock = stock.query("destination == @country and year == @year and sex == 'both'")
    if stock.empty:
        return None
    return stock["migrants"].sum()
