def without_measure(table, again):
    """Actions of `table` none of whose indicators can be measured, as a list; `again`: the rows that only say their action again."""
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[~complete["row"].isin(again)]
    return sorted(set(table["action"]) - set(good["action"]))
