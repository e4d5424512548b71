"""For all pledges you give 32.8, 28.5, 20.2 and 18.5. Those are shares of 100. The question asks for pledges per objective, as they are."""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    rate = (count / size).fillna(0)
    return 100 * rate / rate.sum()
