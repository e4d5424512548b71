"""For the pledges from Veridia you give 3.67, 2, 2.6 and 2.67. You divide by the objectives that were named. The size of a round table is the number
of all its objectives, named or not.
"""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].nunique()
    size = named.groupby("round_table_2022")["objective"].nunique().reindex(size.index, fill_value=1)
    return (count / size).fillna(0)
