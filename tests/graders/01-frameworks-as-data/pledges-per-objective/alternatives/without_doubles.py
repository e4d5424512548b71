def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.drop_duplicates(["round_table_2022", "pledge"]).groupby("round_table_2022")["pledge"].count()
    return (count / size).fillna(0)
