def arrivals(place, start, drops):
    """People who came to `place` in the five years from `start`, by changes of stocks; `drops`: "zero" or "return"."""
    changes = stock_changes(start)
    if changes.empty:
        return None  # what to give when there are no changes
    rises = changes.query("area == @place and change > 0")["change"].sum()  # what rose among those who live there
    losses = changes.query("birth_area == @place and change < 0")["change"].sum()  # what fell among those who were born there
    if drops == "zero":
        return rises  # the arrivals, if a drop says nothing
    return rises - losses  # the arrivals, if a drop is people who went home
