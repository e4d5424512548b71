"""For Nepal in 2023 you give -13.1 and -13.8. Natural growth has the wrong sign. What is taken off which?"""


def natural_and_net(country, year):
    now = population.query("country == @country and year == @year")["population"]
    before = population.query("country == @country and year == @year - 1")["population"]
    net = netmig.query("country == @country and year == @year")["net_migration"]
    if now.empty or before.empty or net.empty:
        return None
    natural = net.item() - (now.item() - before.item())
    return 1000 * natural / now.item(), 1000 * net.item() / now.item()
