def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[~complete["row"].isin(again)]
    count = good.groupby("action")["row"].count().reindex(table["action"].unique(), fill_value=0)
    return count[count == 0].index
