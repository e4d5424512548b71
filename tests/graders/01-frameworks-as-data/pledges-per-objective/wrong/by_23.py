"""For all pledges you give 1, 1.22, 0.739 and 0.565. You divide by all 23 objectives. A round table is measured by its own."""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return count.reindex(size.index, fill_value=0) / 23
