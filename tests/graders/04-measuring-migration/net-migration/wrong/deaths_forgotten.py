"""For the whole of Veridia you give -70,000. Births are taken off, and deaths are not given back. Look at natural growth."""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = areas["births"].sum()
    return growth - natural
