"""For a made-up draft you give D, E and G. An action is missing whose line has no unit. Of what are there that many?"""


def without_measure(table, again):
    complete = table.dropna(subset=["baseline", "target"])
    good = complete[~complete["row"].isin(again)]
    return sorted(set(table["action"]) - set(good["action"]))
