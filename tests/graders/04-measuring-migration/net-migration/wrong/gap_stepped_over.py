"""For a table in which the births of one region are missing you give -11,029. One figure is missing, and `.sum()` stepped over it. Ask for gaps first,
and give back None.
(1.25 of 2)
"""


def net_migration(areas):
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = (areas["births"] - areas["deaths"]).sum()
    return growth - natural
