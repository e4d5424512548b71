def arrivals(place, start, drops):
    changes = stock_changes(start)
    if changes.empty:
        return None
    total = 0
    for row in changes.to_dict("records"):
        if row["area"] == place and row["change"] > 0:
            total += row["change"]
        if row["birth_area"] == place and row["change"] < 0 and drops == "return":
            total -= row["change"]
    return total
