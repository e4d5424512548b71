"""`net_migration_rate` still has a blank (`...`): `return ...  # per 1,000 people and per year`."""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    return ...  # per 1,000 people and per year
