"""For Nepal in 2023 you give 12.1 and -12.8. Your net migration is that of the year before. Take that of 2023."""


def natural_and_net(country, year):
    now = population.query("country == @country and year == @year")["population"]
    before = population.query("country == @country and year == @year - 1")["population"]
    net = netmig.query("country == @country and year == @year - 1")["net_migration"]
    if now.empty or before.empty or net.empty:
        return None
    natural = now.item() - before.item() - net.item()
    return 1000 * natural / now.item(), 1000 * net.item() / now.item()
