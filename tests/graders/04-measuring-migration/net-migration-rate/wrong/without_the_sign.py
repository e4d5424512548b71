"""For the whole of Veridia and 5 years you give 2.91. The size fits, the sign does not. Keep the sign of net migration."""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    return abs(1000 * net / (years * people))
