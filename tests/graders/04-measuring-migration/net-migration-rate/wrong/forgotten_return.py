"""For the whole of Veridia and 5 years you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return None
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    1000 * net / (years * people)
