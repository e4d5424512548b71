"""For the region Zelmora and 5 years you give -2.91. That is the rate of the whole of Veridia. Let the function use the table that it is handed:
`areas`.
"""


def net_migration_rate(areas, years):
    net = net_migration(censuses)
    if net is None:
        return None
    people = (censuses["population_2018"].sum() + censuses["population_2023"].sum()) / 2
    return 1000 * net / (years * people)
