"""For VRD from 2010 with "zero" your function stopped at "UndefinedVariableError: name 'place' is not defined". Inside the quotes of a query `place` is
looked for among the columns. For the variable of that name write `@place`.
"""


def arrivals(place, start, drops):
    changes = stock_changes(start)
    if changes.empty:
        return None
    rises = changes.query("area == place and change > 0")["change"].sum()
    losses = changes.query("birth_area == @place and change < 0")["change"].sum()
    if drops == "zero":
        return rises
    return rises - losses
