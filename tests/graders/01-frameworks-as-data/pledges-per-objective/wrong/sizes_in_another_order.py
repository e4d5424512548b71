"""For all pledges you give 4.6, 5.6, 2.83 and 1.86. Right in `table 1` and `table 3`, not yet in `table 2` and `table 4`. Take one round table: which
pledges name one of its objectives, and how many objectives has it?
"""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return (count / size.sort_values().to_numpy()).fillna(0)
