"""For the whole of Veridia and 5 years you give -2.83. You divide by the people of the second census. At the beginning there were not so many: take the
people half way.
"""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = areas["population_2023"].sum()
    return 1000 * net / (years * people)
