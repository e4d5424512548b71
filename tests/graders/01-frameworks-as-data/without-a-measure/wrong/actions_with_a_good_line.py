"""For a made-up draft you give A, B and C. Those are the actions that can be measured. The question asks for the others."""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[~complete["row"].isin(again)]
    return sorted(set(good["action"]))
