"""For VRD from 2020 with "zero" you give 0. That says "nobody came", and nobody knows that. Where there are no changes, give back None.
(1.5 of 2)
"""


def arrivals(place, start, drops):
    changes = stock_changes(start)
    if changes.empty:
        return 0
    rises = changes.query("area == @place and change > 0")["change"].sum()
    losses = changes.query("birth_area == @place and change < 0")["change"].sum()
    if drops == "zero":
        return rises
    return rises - losses
