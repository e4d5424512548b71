"""For Nepal in 2023 you give 1.31 and -1.38. Those are percentages. The question asks for rates per 1,000."""


def natural_and_net(country, year):
    now = population.query("country == @country and year == @year")["population"]
    before = population.query("country == @country and year == @year - 1")["population"]
    net = netmig.query("country == @country and year == @year")["net_migration"]
    if now.empty or before.empty or net.empty:
        return None
    natural = now.item() - before.item() - net.item()
    return 100 * natural / now.item(), 100 * net.item() / now.item()
