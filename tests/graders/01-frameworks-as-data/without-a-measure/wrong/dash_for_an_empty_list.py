"""For two actions of the team you give -. This should not be in the list: -. Each action of that table has a good line, so the list is empty.
(1.5 of 2)
"""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[~complete["row"].isin(again)]
    return sorted(set(table["action"]) - set(good["action"])) or ["-"]
