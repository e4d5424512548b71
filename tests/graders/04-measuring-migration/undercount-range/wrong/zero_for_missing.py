"""For a table with a gap with 0 to 1 percent missed you give 0. That says "nobody came or left", and nobody knows that. Where net migration is None,
give back None.
(2.25 of 3)
"""


def net_migration_range(areas, low, high):
    net = net_migration(areas)
    if net is None:
        return 0
    counted = areas["population_2023"].sum()
    at_least = counted / (1 - low / 100) - counted
    at_most = counted / (1 - high / 100) - counted
    return net + at_least, net + at_most
