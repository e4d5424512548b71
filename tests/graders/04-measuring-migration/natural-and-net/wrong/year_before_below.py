"""For Kenya in 1995 you give 31.7 and -2.92. You divide by the people of the year before. The question asks for rates per 1,000 people of 1995."""


def natural_and_net(country, year):
    now = population.query("country == @country and year == @year")["population"]
    before = population.query("country == @country and year == @year - 1")["population"]
    net = netmig.query("country == @country and year == @year")["net_migration"]
    if now.empty or before.empty or net.empty:
        return None
    natural = now.item() - before.item() - net.item()
    return 1000 * natural / before.item(), 1000 * net.item() / before.item()
