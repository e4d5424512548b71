def without_measure(table, again):
    found = []
    for action in table["action"].unique():
        lines = table[table["action"] == action].dropna(subset=["unit", "baseline", "target"])
        if not any(row not in again for row in lines["row"]):
            found.append(action)
    return found
