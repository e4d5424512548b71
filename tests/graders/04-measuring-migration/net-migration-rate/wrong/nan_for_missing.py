"""For a table with a gap and 5 years you give nan. That is what a calculation with a gap in it gives. A reader may take it for a slip. Find the gap
before you calculate, and give back None.
(1.5 of 2)
"""


def net_migration_rate(areas, years):
    net = net_migration(areas)
    if net is None:
        return float("nan")
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2
    return 1000 * net / (years * people)
