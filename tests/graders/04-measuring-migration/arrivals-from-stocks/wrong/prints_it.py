"""For VRD from 2010 with "zero" you print something and give back None. `print` only shows it. Let the function hand it on: put `return` before the
value.
"""


def arrivals(place, start, drops):
    changes = stock_changes(start)
    if changes.empty:
        return None
    rises = changes.query("area == @place and change > 0")["change"].sum()
    losses = changes.query("birth_area == @place and change < 0")["change"].sum()
    if drops == "zero":
        print(rises)
    print(rises - losses)
