"""For the whole of Veridia with 0 to 1 percent missed you give -15 and -4.29. For each end: how many people were there, if the count is what was left
after the missed? Then how many were missed?
"""


def net_migration_range(areas, low, high):
    net = net_migration(areas)
    if net is None:
        return None
    counted = areas["population_2023"].sum()
    at_least = counted / (1 - low / 100) - counted
    at_most = counted / (1 - high / 100) - counted
    return (net + at_least) / 1000, (net + at_most) / 1000
