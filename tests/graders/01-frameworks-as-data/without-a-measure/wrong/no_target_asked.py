"""For a made-up draft you give D, F and G. An action is missing whose line has no target. Without one nobody knows what is enough."""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline"])
    good = complete[~complete["row"].isin(again)]
    return sorted(set(table["action"]) - set(good["action"]))
