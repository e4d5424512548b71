"""For the pledges from Tarsenia you give nan, 1.14, nan and 0.4. `table 1` is nan. That is what a calculation with a gap in it gives. Find the gap
before you calculate.
(2.5 of 3)
"""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return count / size
