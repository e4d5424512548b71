"""For the whole of Veridia and 5 years you give -0.291. That is a percentage. The question asks for a rate per 1,000."""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    return 100 * net / (years * people)
