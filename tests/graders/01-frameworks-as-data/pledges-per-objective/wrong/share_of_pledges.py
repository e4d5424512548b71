"""For all pledges you give 0.299, 0.364, 0.221 and 0.169. Those are shares of all pledges. The question asks how many pledges there are for each
objective.
"""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return count.reindex(size.index, fill_value=0) / table["pledge"].nunique()
