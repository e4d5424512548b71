"""For the whole of Veridia and 5 years you give -3. The size fits, but it is rounded too far for the question. Leave the rounding out, or round less."""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    return round(1000 * net / (years * people))
