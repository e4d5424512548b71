"""For the pledges from Tarsenia you give 1, 1.14, 1 and 0.4. Right in `table 2` and `table 4`, not yet in `table 1` and `table 3`. Nobody named some
of the round tables there. Give all four rates, with 0 where there is no pledge.
(2.5 of 3)
"""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return (count / size).fillna(1)
