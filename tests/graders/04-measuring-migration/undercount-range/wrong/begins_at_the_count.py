"""For the whole of Veridia with 0.5 to 3 percent missed you give -15,000 and 17,784. Your range begins at the count as it is. That would be right if the
census might have missed nobody: use `low`.
"""


def net_migration_range(areas, low, high):
    net = net_migration(areas)
    if net is None:
        return None
    counted = areas["population_2023"].sum()
    at_least = counted / (1 - low / 100) - counted
    at_most = counted / (1 - high / 100) - counted
    return net, net + at_most
