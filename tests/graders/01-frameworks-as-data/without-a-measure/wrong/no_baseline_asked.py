"""For a made-up draft you give F, G and E. An action is missing whose line has no baseline. Without one nobody sees a change."""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "target"])
    good = complete[~complete["row"].isin(again)]
    return list(set(table["action"]) - set(good["action"]))
