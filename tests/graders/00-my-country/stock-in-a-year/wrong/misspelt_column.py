"""For Nepal in 2024 your function stopped at "UndefinedVariableError: name 'destinations' is not defined". The table has no such column. Look at its
spelling inside the quotes of the query.
"""


def migrants_in(country, year):
    rows = stock.query("destinations == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
