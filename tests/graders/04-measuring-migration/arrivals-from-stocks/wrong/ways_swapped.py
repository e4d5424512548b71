"""For VRD from 2010 with "zero" you give 17,576. The two ways changed places. "zero" is the one in which a drop says nothing."""


def arrivals(place, start, drops):
    changes = stock_changes(start)
    if changes.empty:
        return None
    rises = changes.query("area == @place and change > 0")["change"].sum()
    losses = changes.query("birth_area == @place and change < 0")["change"].sum()
    if drops == "return":
        return rises
    return rises - losses
