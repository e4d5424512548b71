"""For the whole of Veridia and 5 years you give -72.8. Python works from the left: it divides by one thing, then multiplies by the next. Put what stands
below the line into brackets.
"""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    return 1000 * net / people * years
