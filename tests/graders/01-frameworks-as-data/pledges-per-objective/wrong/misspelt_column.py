"""For all pledges your function stopped at "KeyError: 'round_table'". Look at the spelling of that name: is there a space, a capital letter, another
word?
"""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.merge(objectives, on="objective")
    count = named.groupby("round_table")["pledge"].nunique()
    return (count / size).fillna(0)
