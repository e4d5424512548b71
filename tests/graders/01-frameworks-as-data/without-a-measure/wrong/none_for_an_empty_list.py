"""For two actions of the team you give None. There are figures for it. Look at which rows the function keeps, and at each line that gives back None.
(1.5 of 2)
"""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[~complete["row"].isin(again)]
    return sorted(set(table["action"]) - set(good["action"])) or None
