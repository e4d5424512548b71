"""For the whole of Veridia and 5 years you print -2.912621359223301 and give back None. `print` only shows it. Let the function hand it on: put `return`
before the value.
"""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    print(1000 * net / (years * people))
