"""For the last four regions and 10 years you give -16.1. You divide by the 5 years of the example. Let the function use `years`."""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    return 1000 * net / (5 * people)
