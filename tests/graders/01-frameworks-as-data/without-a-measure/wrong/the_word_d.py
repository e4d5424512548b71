"""For a made-up draft you give the text 'D, E, F, G'. The question asks for a list, also where it holds only one value or none."""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[~complete["row"].isin(again)]
    return ", ".join(sorted(set(table["action"]) - set(good["action"])))
