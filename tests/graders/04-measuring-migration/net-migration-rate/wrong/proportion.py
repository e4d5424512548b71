"""For the whole of Veridia and 5 years you give -0.00291. The digits fit, the unit does not. Does the question ask for people, for thousands, for
percent?
"""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    return net / (years * people)
