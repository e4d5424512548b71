"""For a made-up draft you give F, D and E. An action is missing whose only complete line says the action again. Leave the rows of `again` out."""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[~complete["row"].isin(["L02", "L05", "L09"])]
    return list(set(table["action"]) - set(good["action"]))
