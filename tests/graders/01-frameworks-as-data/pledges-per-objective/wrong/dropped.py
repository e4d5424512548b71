"""For the pledges of local governments you give 0.6, 1.67 and 0.8. That are 3 values. The question asks for four numbers: `table 1`, `table 2`, `table
3` and `table 4`.
"""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return (count / size).dropna()
