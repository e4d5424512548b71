"""For all pledges you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    result = (count / size).fillna(0)
