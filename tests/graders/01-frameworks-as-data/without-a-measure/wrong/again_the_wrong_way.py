"""For a made-up draft you give A, B, C, D, E and 1 more. You keep the lines that say their action again, and leave the others out. Turn that round
with `~`.
"""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[complete["row"].isin(again)]
    return sorted(set(table["action"]) - set(good["action"]))
