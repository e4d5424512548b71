"""For a made-up draft you give E, F and G. An action is missing whose line has no baseline. Without one nobody sees a change."""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "target"])
    good = complete[~complete["row"].isin(again)]
    return sorted(set(table["action"]) - set(good["action"]))
