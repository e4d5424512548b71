"""For a made-up draft you print ['D', 'E', 'F', 'G'] and give back None. `print` only shows it. Let the function hand it on: put `return` before the
value.
"""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[~complete["row"].isin(again)]
    print(sorted(set(table["action"]) - set(good["action"])))
