"""For the region Zelmora with 1 to 4 percent missed you give -4,293 and 29,167. That is the whole of Veridia. Let the function use the table that it is
handed: `areas`.
"""


def net_migration_range(areas, low, high):
    net = net_migration(censuses)
    if net is None:
        return None
    counted = censuses["population_2023"].sum()
    at_least = counted / (1 - low / 100) - counted
    at_most = counted / (1 - high / 100) - counted
    return net + at_least, net + at_most
