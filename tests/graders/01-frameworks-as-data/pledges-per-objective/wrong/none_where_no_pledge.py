"""For a list without pledges you give None. There is an answer to it. Look at each step, and at each line that gives back None.

(2.5 of 3)"""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return (count / size).fillna(0) if len(named) else None
