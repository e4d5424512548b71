"""For a made-up draft you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[~complete["row"].isin(again)]
    result = sorted(set(table["action"]) - set(good["action"]))
