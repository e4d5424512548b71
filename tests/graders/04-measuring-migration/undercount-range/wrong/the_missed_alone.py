"""For the whole of Veridia with 0 to 1 percent missed you give 0 and 10,707. That is how many people were missed. Add net migration to it."""


def net_migration_range(areas, low, high):
    net = net_migration(areas)
    if net is None:
        return None
    counted = areas["population_2023"].sum()
    at_least = counted / (1 - low / 100) - counted
    at_most = counted / (1 - high / 100) - counted
    return at_least, at_most
