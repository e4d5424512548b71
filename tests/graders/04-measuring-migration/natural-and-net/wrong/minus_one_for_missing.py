"""For Nepal in 1985 you give -1. One of the three figures is missing there. Give back None.
(1.5 of 2)
"""


def natural_and_net(country, year):
    now = population.query("country == @country and year == @year")["population"]
    before = population.query("country == @country and year == @year - 1")["population"]
    net = netmig.query("country == @country and year == @year")["net_migration"]
    if now.empty or before.empty or net.empty:
        return -1
    natural = now.item() - before.item() - net.item()
    return 1000 * natural / now.item(), 1000 * net.item() / now.item()
