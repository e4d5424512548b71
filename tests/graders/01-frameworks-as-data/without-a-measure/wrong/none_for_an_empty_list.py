"""For two actions of the team you give None. The question asks here for a list with nothing in it: `[]`.

(1.5 of 2)"""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[~complete["row"].isin(again)]
    return sorted(set(table["action"]) - set(good["action"])) or None
