"""For a table with a gap with 0 to 1 percent missed your function stopped at "TypeError: unsupported operand type(s) for +: 'NoneType' and 'float'". One
of the two things on that line is None. Ask for that, and give back None, before you calculate.
(2.25 of 3)
"""


def net_migration_range(areas, low, high):
    net = net_migration(areas)
    counted = areas["population_2023"].sum()
    at_least = counted / (1 - low / 100) - counted
    at_most = counted / (1 - high / 100) - counted
    return net + at_least, net + at_most
