"""For a table with a gap and 5 years you give 0. That says "as many came as left", and nobody knows that. Where net migration is None, give back None.
(1.5 of 2)
"""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return 0
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    return 1000 * net / (years * people)
