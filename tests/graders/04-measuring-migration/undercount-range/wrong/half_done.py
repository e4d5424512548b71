"""`net_migration_range` still has a blank (`...`): `return ...  # the lowest and the highest net migration`."""


def net_migration_range(areas, low, high):
    net = net_migration(areas)
    if net is None:
        return None
    counted = areas["population_2023"].sum()
    at_least = counted / (1 - low / 100) - counted
    at_most = counted / (1 - high / 100) - counted
    return ...  # the lowest and the highest net migration
