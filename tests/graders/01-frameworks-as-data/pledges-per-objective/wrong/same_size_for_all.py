"""For all pledges you give 4, 4.87, 2.96 and 2.26. You divide all four by the same number. How many objectives has each of them?"""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return (count.reindex(size.index, fill_value=0) / (23 / 4))
