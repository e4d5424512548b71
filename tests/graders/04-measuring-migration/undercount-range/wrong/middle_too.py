"""For the whole of Veridia with 0 to 1 percent missed you give -15,000, -15,000 and -4,293. Those are 3 values. The question asks for two numbers:
`lowest` and `highest`."""


def net_migration_range(areas, low, high):
    net = net_migration(areas)
    if net is None:
        return None
    counted = areas["population_2023"].sum()
    at_least = counted / (1 - low / 100) - counted
    at_most = counted / (1 - high / 100) - counted
    return net + at_least, net, net + at_most
