"""For SLN from 2010 with "return" you give 7,677. The people who went home are taken off. Their changes are below zero, the arrivals they stand for are
not: which sign turns them round?
"""


def arrivals(place, start, drops):
    changes = stock_changes(start)
    if changes.empty:
        return None
    rises = changes.query("area == @place and change > 0")["change"].sum()
    losses = changes.query("birth_area == @place and change < 0")["change"].sum()
    if drops == "zero":
        return rises
    return rises + losses
