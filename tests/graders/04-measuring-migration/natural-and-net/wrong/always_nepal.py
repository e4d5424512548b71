"""For Kenya in 1995 you give 27.6 and -3.88. Those are the figures of Nepal. Let the function use `country`."""


def natural_and_net(country, year):
    now = population.query("country == 'NPL' and year == @year")["population"]
    before = population.query("country == 'NPL' and year == @year - 1")["population"]
    net = netmig.query("country == 'NPL' and year == @year")["net_migration"]
    if now.empty or before.empty or net.empty:
        return None
    natural = now.item() - before.item() - net.item()
    return 1000 * natural / now.item(), 1000 * net.item() / now.item()
