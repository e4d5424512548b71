"""`natural_and_net` still has a blank (`...`): `return ...  # both per 1,000 people`."""


def natural_and_net(country, year):
    now = population.query("country == @country and year == @year")["population"]
    before = population.query("country == @country and year == @year - 1")["population"]
    net = netmig.query("country == @country and year == @year")["net_migration"]
    if now.empty or before.empty or net.empty:
        return None
    natural = now.item() - before.item() - net.item()
    return ...  # both per 1,000 people
