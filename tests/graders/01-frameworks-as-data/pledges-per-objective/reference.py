def pledges_per_objective(table):
    """Different pledges of each of the round tables 1 to 4, divided by the number of its objectives: four numbers."""
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return (count / size).fillna(0)
