"""For Nepal in 2024 your function stopped at "TypeError: migrants_in() takes 1 positional argument but 2 were given". The names between the brackets of
`def` say what the function is handed. Leave that line as it was.
"""


def migrants_in(country):
    rows = stock.query("destination == @country and year == 2024 and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
