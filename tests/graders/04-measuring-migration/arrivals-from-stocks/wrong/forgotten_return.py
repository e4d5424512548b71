"""For VRD from 2010 with "zero" you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def arrivals(place, start, drops):
    changes = stock_changes(start)
    if changes.empty:
        return None
    rises = changes.query("area == @place and change > 0")["change"].sum()
    losses = changes.query("birth_area == @place and change < 0")["change"].sum()
    if drops == "zero":
        rises
    rises - losses
