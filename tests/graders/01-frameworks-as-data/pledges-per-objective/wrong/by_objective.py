"""For all pledges you give 4, 1, 2, 9, 12 and 18 more. Those are 23 values. The question asks for four numbers: `table 1`, `table 2`, `table 3` and
`table 4`."""


def pledges_per_objective(table):
    size = objectives.groupby("objective")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("objective")["pledge"].nunique()
    return (count / size).fillna(0)
