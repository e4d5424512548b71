"""For the pledges of local governments you give 0.6, nan, 1.67 and 0.8. `table 2` is nan. That is what a calculation with a gap in it gives. Find the
gap before you calculate.
"""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return count / size
