"""For Nepal in 1985 your function stopped at "ValueError: can only convert an array of size 1 to a Python scalar". There is no figure for this case, so
there is nothing to take. Ask for that first, and give back None.
(1.5 of 2)
"""


def natural_and_net(country, year):
    now = population.query("country == @country and year == @year")["population"]
    before = population.query("country == @country and year == @year - 1")["population"]
    net = netmig.query("country == @country and year == @year")["net_migration"]
    natural = now.item() - before.item() - net.item()
    return 1000 * natural / now.item(), 1000 * net.item() / now.item()
