def pledges_per_objective(table):
    rates = []
    for number in (1, 2, 3, 4):
        seats = objectives.query("round_table_2022 == @number")["objective"]
        rates.append(table[table["objective"].isin(seats)]["pledge"].nunique() / len(seats))
    return rates
