"""For the whole of Veridia you give -15. The digits fit, the unit does not. Does the question ask for people, for thousands, for percent?"""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = (areas["births"] - areas["deaths"]).sum()
    return (growth - natural) / 1000
