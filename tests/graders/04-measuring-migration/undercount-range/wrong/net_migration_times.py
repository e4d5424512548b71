"""For the whole of Veridia with 0 to 1 percent missed you give -15,000 and -15,150. You make net migration larger by some percent. The error has nothing
to do with its size: it is a part of the population.
"""


def net_migration_range(areas, low, high):
    net = net_migration(areas)
    if net is None:
        return None
    counted = areas["population_2023"].sum()
    at_least = counted / (1 - low / 100) - counted
    at_most = counted / (1 - high / 100) - counted
    return net * (1 + low / 100), net * (1 + high / 100)
