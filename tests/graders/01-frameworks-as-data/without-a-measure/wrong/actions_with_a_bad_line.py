"""For a made-up draft you give B, D, E, F and G. Those are the actions with a line that cannot be measured. An action is well served by one line that
can.
"""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[~complete["row"].isin(again)]
    return sorted(set(table[~table["row"].isin(good["row"])]["action"]))
