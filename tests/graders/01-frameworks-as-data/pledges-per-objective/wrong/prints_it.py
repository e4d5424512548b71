"""For all pledges you print something and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    print((count / size).fillna(0))
