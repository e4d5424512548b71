"""For VRD from 2010 with "zero" you give 106,076. That is the sum for all areas. Let the function use `place`."""


def arrivals(place, start, drops):
    changes = stock_changes(start)
    if changes.empty:
        return None
    rises = changes.query("change > 0")["change"].sum()
    losses = changes.query("birth_area == @place and change < 0")["change"].sum()
    if drops == "zero":
        return rises
    return rises - losses
