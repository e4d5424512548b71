def pledges_per_objective(table):
    size = objectives["round_table_2022"].value_counts().sort_index()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return (count / size).fillna(0)
