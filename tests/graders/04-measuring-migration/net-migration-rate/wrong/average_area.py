"""For the whole of Veridia and 5 years you give -35. You divide by the people of an average area, not by those of all areas. Use `.sum()` of each
column.
"""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = (areas["population_2018"].mean() + areas["population_2023"].mean()) / 2
    return 1000 * net / (years * people)
