"""For a table in which the births of one region are missing you give nan. That is what a calculation with a gap in it gives. A reader may take it for a
slip. Find the gap before you calculate, and give back None.
(1.25 of 2)
"""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return float("nan")
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = (areas["births"] - areas["deaths"]).sum()
    return growth - natural
