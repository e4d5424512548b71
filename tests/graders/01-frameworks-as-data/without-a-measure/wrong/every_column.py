"""For a made-up draft you give C, G, E, F and D. An action is among them whose line only lacks its means of verification. The question asks for three
things.
"""


def without_measure(table, again):
    complete = table.dropna()
    good = complete[~complete["row"].isin(again)]
    return list(set(table["action"]) - set(good["action"]))
