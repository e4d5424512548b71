"""For a table in which the births of one region are missing you give -11,421. You leave the area with the gap out. Then the sum is of fewer areas than
were asked for. Give back None.
(1.25 of 2)
"""


def net_migration(areas):
    areas = areas.dropna()
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = (areas["births"] - areas["deaths"]).sum()
    return growth - natural
