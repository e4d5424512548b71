"""For all pledges in another order you give 2, 3.14, 6.83 and 6.2. Only the order of the rows is another one. Which of your steps depends on it?
(2.5 of 3)
"""


def pledges_per_objective(table):
    size = objectives.groupby("round_table_2022")["objective"].count()
    named = table.assign(round_table_2022=[objectives["round_table_2022"].iloc[number - 1] for number in table["objective"]])
    count = named.groupby("round_table_2022")["pledge"].nunique()
    return (count / size).fillna(0)
