"""For the whole of Veridia and 5 years you give -14.6. That is for all the years together. The question asks for one year."""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    return 1000 * net / people
