"""For the whole of Veridia you give -125,000. Births and deaths are both taken off. Deaths make a population smaller: which sign do they have in natural
growth?
"""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = (areas["births"] + areas["deaths"]).sum()
    return growth - natural
