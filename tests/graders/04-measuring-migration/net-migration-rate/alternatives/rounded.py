def net_migration_rate(areas, years):
    """Net migration a year per 1,000 people of the middle of the period; None where net migration cannot be had."""
    net = net_migration(areas)
    if net is None:
        return None  # what to give when there is no net migration
    people = (areas["population_2018"].sum() + areas["population_2023"].sum()) / 2  # the people half way
    return round(net / years / people * 1000, 2)  # per 1,000 people and per year
