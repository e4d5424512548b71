"""For all pledges you give 4.6, 4, 2.5 and 2.2. Some pledges are missing at a round table: a pledge can name objectives of two, and counts at both."""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.drop_duplicates("pledge").merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return (count / size).fillna(0)
