"""For the whole of Veridia you give 75,000. That is natural growth alone. The question asks for what it does not explain."""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = (areas["births"] - areas["deaths"]).sum()
    return natural
