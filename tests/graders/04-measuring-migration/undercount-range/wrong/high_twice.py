"""For the whole of Veridia with 0 to 1 percent missed you give -4,293 and -4,293. Both ends of the range are the same. One of them belongs to the
smaller part that was missed: use `low` too.
"""


def net_migration_range(areas, low, high):
    net = net_migration(areas)
    if net is None:
        return None
    counted = areas["population_2023"].sum()
    at_least = counted / (1 - low / 100) - counted
    at_most = counted / (1 - high / 100) - counted
    return net + at_most, net + at_most
