"""For the whole of Veridia and 5 years you give -2.43. You count one year too many. How many years lie between two birthdays that are 5 years apart?"""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    return 1000 * net / ((years + 1) * people)
