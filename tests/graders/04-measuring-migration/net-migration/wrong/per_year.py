"""For the whole of Veridia you give -3,000. That is for one year. The question asks for all the time between the two censuses."""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = (areas["births"] - areas["deaths"]).sum()
    return (growth - natural) / 5
