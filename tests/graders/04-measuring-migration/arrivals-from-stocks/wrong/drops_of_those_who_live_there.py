"""For SLN from 2010 with "return" you give 10,188. You take the drops of people who live there. If they went home, they came to somewhere else: who was
born in the place, and fell elsewhere?
"""


def arrivals(place, start, drops):
    changes = stock_changes(start)
    if changes.empty:
        return None
    rises = changes.query("area == @place and change > 0")["change"].sum()
    losses = changes.query("area == @place and change < 0")["change"].sum()
    if drops == "zero":
        return rises
    return rises - losses
