"""For all pledges you give 3.51. The question asks for four numbers: `table 1`, `table 2`, `table 3` and `table 4`."""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return (count / size).fillna(0).mean()
