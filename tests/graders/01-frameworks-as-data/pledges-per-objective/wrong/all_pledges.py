"""For the pledges of local governments you give 4.6, 4, 2.83 and 2.6, the same as for all pledges. Let the function use what it is handed."""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = pledges.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return (count / size).fillna(0)
