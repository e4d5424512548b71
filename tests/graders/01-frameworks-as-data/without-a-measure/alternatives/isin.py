def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[~complete["row"].isin(again)]
    return table[~table["action"].isin(good["action"])]["action"].unique()
