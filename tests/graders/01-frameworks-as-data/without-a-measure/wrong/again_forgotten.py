"""For a made-up draft you give D, E and F. An action is missing whose only complete line says the action again. Leave the rows of `again` out."""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete
    return sorted(set(table["action"]) - set(good["action"]))
