"""`net_migration` still has a blank (`...`): `return ...  # what is left over`."""


def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    growth = (areas["population_2023"] - areas["population_2018"]).sum()
    natural = (areas["births"] - areas["deaths"]).sum()
    return ...  # what is left over
