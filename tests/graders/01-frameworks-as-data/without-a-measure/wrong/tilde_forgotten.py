"""For a made-up draft you give G. Those are actions with a complete line that says the action again. Turn the question round with `~`."""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[complete["row"].isin(again)]
    return sorted(set(good["action"]))
