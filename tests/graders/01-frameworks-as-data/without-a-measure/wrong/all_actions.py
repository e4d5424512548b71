"""For a made-up draft you give A, B, C, D, E and 2 more. Those are all actions. Which of them have at least one good line?"""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[~complete["row"].isin(again)]
    return sorted(set(table["action"]))
