def without_measure(table, again):
    measured = table["unit"].notna() & table["baseline"].notna() & table["target"].notna() & ~table["row"].isin(again)
    return {action for action in table["action"] if not measured[table["action"] == action].any()}
