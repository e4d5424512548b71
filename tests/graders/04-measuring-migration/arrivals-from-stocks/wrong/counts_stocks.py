"""For VRD from 2010 with "zero" you give 3. Which stocks rose among those who live there? Which fell among those who were born there?"""


def arrivals(place, start, drops):
    changes = stock_changes(start)
    if changes.empty:
        return None
    rises = changes.query("area == @place and change > 0")["change"].count()
    losses = changes.query("birth_area == @place and change < 0")["change"].sum()
    if drops == "zero":
        return rises
    return rises - losses
