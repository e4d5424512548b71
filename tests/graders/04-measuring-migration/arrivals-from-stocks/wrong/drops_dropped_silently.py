"""For SLN from 2010 with "return" you give 9,112. With "return", too, you count only stocks that rose. What fell went home, and home is where they were
born.
"""


def arrivals(place, start, drops):
    changes = stock_changes(start)
    if changes.empty:
        return None
    rises = changes.query("area == @place and change > 0")["change"].sum()
    losses = changes.query("birth_area == @place and change < 0")["change"].sum()
    if drops == "zero":
        return rises
    return rises
