"""For Nepal in 2023 you give 13.1 and 13.8. Net migration has lost its sign, or has another one. Keep it as it is published."""


def natural_and_net(country, year):
    now = population.query("country == @country and year == @year")["population"]
    before = population.query("country == @country and year == @year - 1")["population"]
    net = netmig.query("country == @country and year == @year")["net_migration"]
    if now.empty or before.empty or net.empty:
        return None
    natural = now.item() - before.item() - net.item()
    return 1000 * natural / now.item(), abs(1000 * net.item() / now.item())
