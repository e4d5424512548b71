"""For a made-up draft you give F, G and D. An action is missing whose line has no target. Without one nobody knows what is enough."""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline"])
    good = complete[~complete["row"].isin(again)]
    return list(set(table["action"]) - set(good["action"]))
