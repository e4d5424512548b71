def natural_and_net(country, year):
    """Natural growth (what is left over) and net migration, per 1,000 people of `year`; None where a figure is missing."""
    now = population.query("country == @country and year == @year")["population"]  # the people of the year
    before = population.query("country == @country and year == @year - 1")["population"]  # the people of the year before
    net = netmig.query("country == @country and year == @year")["net_migration"]  # the net migration of the year
    if now.empty or before.empty or net.empty:
        return None  # what to give when a figure is missing
    natural = now.sum() - before.sum() - net.sum()  # growth less net migration
    return 1000 * natural / now.sum(), 1000 * net.sum() / now.sum()  # both per 1,000 people
