"""For VRD from 2010 with "zero" you give 23,615. Those are stocks of people born in the place, who live elsewhere. Who came to the place lives there:
which column holds that?
"""


def arrivals(place, start, drops):
    changes = stock_changes(start)
    if changes.empty:
        return None
    rises = changes.query("birth_area == @place and change > 0")["change"].sum()
    losses = changes.query("birth_area == @place and change < 0")["change"].sum()
    if drops == "zero":
        return rises
    return rises - losses
