"""For a made-up draft you print ['F', 'G', 'D', 'E'] and give back None. `print` only shows it. Let the function hand it on: put `return` before the
value.
"""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[~complete["row"].isin(again)]
    print(list(set(table["action"]) - set(good["action"])))
