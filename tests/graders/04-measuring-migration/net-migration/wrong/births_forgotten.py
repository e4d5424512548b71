"""For the whole of Veridia you give 115,000. Deaths are given back, and births are not taken off. Look at natural growth."""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = -areas["deaths"].sum()
    return growth - natural
