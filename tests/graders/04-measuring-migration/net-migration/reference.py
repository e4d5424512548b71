def net_migration(areas):
    """Net migration of these areas together between the two censuses; None where a figure is missing."""
    if areas.isna().any(axis=None):
        return None  # what to give when a figure is missing
    growth = (areas["population_2023"] - areas["population_2018"]).sum()  # by how much the population grew
    natural = (areas["births"] - areas["deaths"]).sum()  # births less deaths
    return growth - natural  # what is left over
