"""For Nepal in 1985 you give a list of 2 values. That says "nothing changed", and nobody knows that. Where a figure is missing, give back None.
(1.5 of 2)
"""


def natural_and_net(country, year):
    now = population.query("country == @country and year == @year")["population"]
    before = population.query("country == @country and year == @year - 1")["population"]
    net = netmig.query("country == @country and year == @year")["net_migration"]
    if now.empty or before.empty or net.empty:
        return 0, 0
    natural = now.item() - before.item() - net.item()
    return 1000 * natural / now.item(), 1000 * net.item() / now.item()
