def pledges_per_objective(table):
    seat = dict(zip(objectives["objective"], objectives["round_table_2022"]))
    sets = {1: set(), 2: set(), 3: set(), 4: set()}
    for pledge, objective in zip(table["pledge"], table["objective"]):
        sets[seat[objective]].add(pledge)
    return [len(sets[number]) / list(seat.values()).count(number) for number in sets]
