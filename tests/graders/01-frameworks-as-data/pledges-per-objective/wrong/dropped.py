"""For the pledges from Tarsenia you give 1.14 and 0.4. Those are 2 values. The question asks for four numbers: `table 1`, `table 2`, `table 3` and
`table 4`.

(2.5 of 3)"""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return (count / size).dropna()
