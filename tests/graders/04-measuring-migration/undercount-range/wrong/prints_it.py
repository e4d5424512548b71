"""For the whole of Veridia with 0 to 1 percent missed you print something and give back None. `print` only shows it. Let the function hand it on: put
`return` before the value.
"""


def net_migration_range(areas, low, high):
    net = net_migration(areas)
    if net is None:
        return None
    counted = areas["population_2023"].sum()
    at_least = counted / (1 - low / 100) - counted
    at_most = counted / (1 - high / 100) - counted
    print(net + at_least, net + at_most)
