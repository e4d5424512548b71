"""For the whole of Veridia with 0 to 1 percent missed you give -15,000 and inf. `highest` is inf. That is what dividing by zero gives: nothing stood
below the line. Look at the number below the line before you divide.
"""


def net_migration_range(areas, low, high):
    net = net_migration(areas)
    if net is None:
        return None
    counted = areas["population_2023"].sum()
    at_least = counted / (1 - low) - counted
    at_most = counted / (1 - high) - counted
    return net + at_least, net + at_most
