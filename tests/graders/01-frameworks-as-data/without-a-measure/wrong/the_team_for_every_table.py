"""For a made-up draft you give D. Three are missing. Go through one action of that table, line by line: which of its lines can be measured?"""


def without_measure(table, again):
    table = logframe
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[~complete["row"].isin(again)]
    return sorted(set(table["action"]) - set(good["action"]))
