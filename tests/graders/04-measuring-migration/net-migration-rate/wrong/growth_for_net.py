"""For the whole of Veridia and 5 years you give 11.7. That is the rate at which the population grew. Put net migration above the line."""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    return 1000 * (areas["population_2023"].sum() - areas["population_2018"].sum()) / (years * people)
