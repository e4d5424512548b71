"""For VRD from 2010 with "zero" you give 13,519. Rises and drops are added up together, so they cancel out. Keep the changes above zero only."""


def arrivals(place, start, drops):
    changes = stock_changes(start)
    if changes.empty:
        return None
    rises = changes.query("area == @place")["change"].sum()
    losses = changes.query("birth_area == @place and change < 0")["change"].sum()
    if drops == "zero":
        return rises
    return rises - losses
