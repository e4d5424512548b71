"""For a table in which the births of one region are missing you give 0. That says "nobody came or left", and nobody knows that. Where a figure is
missing, give back None.
(1.25 of 2)
"""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return 0
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = (areas["births"] - areas["deaths"]).sum()
    return growth - natural
