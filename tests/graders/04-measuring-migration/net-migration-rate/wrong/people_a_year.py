"""For the whole of Veridia and 5 years you give -3,000. That is people a year. Divide by the people half way, for each 1,000 of them."""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    return net / years
