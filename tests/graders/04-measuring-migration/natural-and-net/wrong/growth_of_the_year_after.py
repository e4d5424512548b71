"""For Nepal in 2023 you give 12.3 and -13.8. Your growth is that of the year after. Take the year before from the year."""


def natural_and_net(country, year):
    now = population.query("country == @country and year == @year")["population"]
    before = population.query("country == @country and year == @year + 1")["population"]
    net = netmig.query("country == @country and year == @year")["net_migration"]
    if now.empty or before.empty or net.empty:
        return None
    natural = before.item() - now.item() - net.item()
    return 1000 * natural / now.item(), 1000 * net.item() / now.item()
