"""For a made-up draft you give A, B, D, E, F and 1 more. An action is among them whose baseline is 0. Somebody looked and found none: 0 is a figure, a
gap is not.
"""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "target"]).query("baseline > 0")
    good = complete[~complete["row"].isin(again)]
    return sorted(set(table["action"]) - set(good["action"]))
