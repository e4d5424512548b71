"""For a table with a gap and 5 years your function stopped at "TypeError: unsupported operand type(s) for *: 'int' and 'NoneType'". One of the two
things on that line is None. Ask for that, and give back None, before you calculate.
(1.5 of 2)
"""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    return 1000 * net / (years * people)
