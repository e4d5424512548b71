def net_migration(areas):
    if areas.isna().any(axis=None):
        return None
    return (areas["population_2023"] - areas["population_2018"] - areas["births"] + areas["deaths"]).sum()
