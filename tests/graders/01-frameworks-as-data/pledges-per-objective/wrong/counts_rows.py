"""For all pledges you give 7, 5.86, 3.17 and 3. A pledge that names two objectives of one round table is counted twice there. Count the different
pledges.
"""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table_2022")["pledge"].count()
    return (count / size).fillna(0)
