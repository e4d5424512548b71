"""For all pledges you give 35, 41, 19 and 15. Those are counts of rows. Count the different pledges, then divide by the number of objectives."""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].count()
    return count.reindex(size.index, fill_value=0)
