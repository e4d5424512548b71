"""For VRD from 2010 with "zero" you give 17,576. With "zero", too, you count people who went home. Let the function use `drops`."""


def arrivals(place, start, drops):
    changes = stock_changes(start)
    if changes.empty:
        return None
    rises = changes.query("area == @place and change > 0")["change"].sum()
    losses = changes.query("birth_area == @place and change < 0")["change"].sum()
    if drops == "none":
        return rises
    return rises - losses
