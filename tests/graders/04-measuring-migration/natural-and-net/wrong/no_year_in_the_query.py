"""For Nepal in 2023 your function stopped at "ValueError: can only convert an array of size 1 to a Python scalar". One of the values is not of the kind
that this step needs. Look at what you hand to it.
"""


def natural_and_net(country, year):
    now = population.query("country == @country")["population"]
    before = population.query("country == @country and year == @year - 1")["population"]
    net = netmig.query("country == @country and year == @year")["net_migration"]
    if now.empty or before.empty or net.empty:
        return None
    natural = now.item() - before.item() - net.item()
    return 1000 * natural / now.item(), 1000 * net.item() / now.item()
