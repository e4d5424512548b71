"""For a made-up draft you give G. Empty cells went through. Leave out the rows without unit, baseline or target."""


def without_measure(table, again):
    complete = table
    good = complete[~complete["row"].isin(again)]
    return sorted(set(table["action"]) - set(good["action"]))
