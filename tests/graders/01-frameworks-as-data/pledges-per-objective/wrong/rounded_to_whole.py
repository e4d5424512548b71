"""For all pledges you give 5, 4, 3 and 3. Right in `table 2`, not yet in `table 1`, `table 3` and `table 4`. Take one round table: which pledges name
one of its objectives, and how many objectives has it?
"""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return (count / size).fillna(0).round()
