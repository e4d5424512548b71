"""For a made-up draft your function stopped at "TypeError: unsupported operand type(s) for -: 'list' and 'list'". Two things do not fit together on
that line. Look at what each of them is: a number, a text, a table?
"""


def without_measure(table, again):
    complete = table.dropna(subset=["unit", "baseline", "target"])
    good = complete[~complete["row"].isin(again)]
    return list(table["action"]) - list(good["action"])
