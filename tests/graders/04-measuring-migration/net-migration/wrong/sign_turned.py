"""For the whole of Veridia you give 15,000. The size fits, the sign does not. Did the population grow by more than its births less deaths, or by less?"""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = (areas["births"] - areas["deaths"]).sum()
    return natural - growth
