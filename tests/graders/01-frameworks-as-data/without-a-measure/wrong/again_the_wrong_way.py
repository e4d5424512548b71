"""For a made-up draft you give C, B, E, A, F and 1 more. Not among them should be: C, B and A. One is missing. Go through one action of that table,
line by line: which of its lines can be measured?
"""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[complete["row"].isin(again)]
    return list(set(table["action"]) - set(good["action"]))
