"""For the whole of Veridia and 5 years you give -1.46. You divide by both counts together. The people half way are their mean."""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = (areas["population_2018"].sum() + areas["population_2023"].sum())
    return 1000 * net / (years * people)
