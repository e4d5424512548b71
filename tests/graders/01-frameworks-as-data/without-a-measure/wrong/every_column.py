"""For a made-up draft you give C, D, E, F and G. An action is among them whose line only lacks its means of verification. The question asks for three
things.
"""


def without_measure(table, again):
    complete = table.dropna()
    good = complete[~complete["row"].isin(again)]
    return sorted(set(table["action"]) - set(good["action"]))
