"""`arrivals` still has a blank (`...`): `return ...  # the arrivals, if a drop is people who went home`."""


def arrivals(place, start, drops):
    changes = stock_changes(start)
    if changes.empty:
        return None
    rises = changes.query("area == @place and change > 0")["change"].sum()
    losses = changes.query("birth_area == @place and change < 0")["change"].sum()
    if drops == "zero":
        return rises
    return ...  # the arrivals, if a drop is people who went home
