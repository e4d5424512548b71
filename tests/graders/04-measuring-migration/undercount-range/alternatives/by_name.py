def net_migration_range(areas, low, high):
    """The lowest and the highest net migration if the census of 2023 missed between `low` and `high` percent of the people."""
    net = net_migration(areas)
    if net is None:
        return None  # what to give when there is no net migration
    counted = areas["population_2023"].sum()
    at_least = counted / (1 - low / 100) - counted  # how many people were missed at least
    at_most = counted / (1 - high / 100) - counted  # how many people were missed at most
    return {"lowest": round(net + at_least), "highest": round(net + at_most)}  # the lowest and the highest net migration
