"""For the whole of Veridia and 5 years you give -3. You divide by the people of the first census. Some lived there for a part of the time only: take the
people half way.
"""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = areas["population_2018"].sum()
    return 1000 * net / (years * people)
