"""For all pledges you give 0.217, 0.25, 0.353 and 0.385. Those are objectives for each pledge. Which of the two stands below the line?"""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return (size / count).fillna(0)
