"""For Nepal in 2024 your function stopped at "UndefinedVariableError: name 'country' is not defined". Inside the quotes of a query `country` is looked
for among the columns. For the variable of that name write `@country`.
"""


def migrants_in(country, year):
    rows = stock.query("destination == country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
