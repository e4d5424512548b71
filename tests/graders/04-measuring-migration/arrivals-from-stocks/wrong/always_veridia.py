"""For SLN from 2010 with "return" you give 17,576. That would be right if `place` were VRD. Let the function use `place`."""


def arrivals(place, start, drops):
    changes = stock_changes(start)
    if changes.empty:
        return None
    rises = changes.query("area == 'VRD' and change > 0")["change"].sum()
    losses = changes.query("birth_area == 'VRD' and change < 0")["change"].sum()
    if drops == "zero":
        return rises
    return rises - losses
