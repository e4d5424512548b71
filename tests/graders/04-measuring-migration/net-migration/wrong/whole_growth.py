"""For the whole of Veridia you give 60,000. That is the whole growth of the population. Births and deaths are still in it."""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = (areas["births"] - areas["deaths"]).sum()
    return growth
