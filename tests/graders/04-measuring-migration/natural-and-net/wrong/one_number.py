"""For Nepal in 2023 you give 13.1. The question asks for two numbers: `natural growth` and `net migration`."""


def natural_and_net(country, year):
    now = population.query("country == @country and year == @year")["population"]
    before = population.query("country == @country and year == @year - 1")["population"]
    net = netmig.query("country == @country and year == @year")["net_migration"]
    if now.empty or before.empty or net.empty:
        return None
    natural = now.item() - before.item() - net.item()
    return 1000 * natural / now.item()
