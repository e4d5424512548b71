"""For the whole of Veridia and 5 years you give -19.6. Above the line net migration times 1,000, below it the years times the people half way."""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    return 1000 * net / people - years
