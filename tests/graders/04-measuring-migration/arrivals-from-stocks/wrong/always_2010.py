"""For VRD from 2015 with "zero" you give 14,954. That would be right if `start` were 2010. Let the function use `start`."""


def arrivals(place, start, drops):
    changes = stock_changes(2010)
    if changes.empty:
        return None
    rises = changes.query("area == @place and change > 0")["change"].sum()
    losses = changes.query("birth_area == @place and change < 0")["change"].sum()
    if drops == "zero":
        return rises
    return rises - losses
