"""For the whole of Veridia with 0 to 1 percent missed you give -15,000 and -4,400. You add 1 percent of the count. The missed are 1 percent of the
people who were there: what percentage of them is the count?
"""


def net_migration_range(areas, low, high):
    net = net_migration(areas)
    if net is None:
        return None
    counted = areas["population_2023"].sum()
    at_least = counted * low / 100
    at_most = counted * high / 100
    return net + at_least, net + at_most
