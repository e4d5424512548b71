"""For VRD from 2020 with "zero" you give -1. There are no stocks at both ends of these five years. Give back None.
(1.5 of 2)
"""


def arrivals(place, start, drops):
    changes = stock_changes(start)
    if changes.empty:
        return -1
    rises = changes.query("area == @place and change > 0")["change"].sum()
    losses = changes.query("birth_area == @place and change < 0")["change"].sum()
    if drops == "zero":
        return rises
    return rises - losses
