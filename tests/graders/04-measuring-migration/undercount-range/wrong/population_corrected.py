"""For the whole of Veridia with 0 to 1 percent missed you give 1,060,000 and 1,070,707. That is the population of 2023, corrected. The question asks for
the net migration that goes with it.
"""


def net_migration_range(areas, low, high):
    net = net_migration(areas)
    if net is None:
        return None
    counted = areas["population_2023"].sum()
    at_least = counted / (1 - low / 100) - counted
    at_most = counted / (1 - high / 100) - counted
    return counted + at_least, counted + at_most
