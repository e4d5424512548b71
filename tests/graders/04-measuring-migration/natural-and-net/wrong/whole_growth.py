"""For Nepal in 2023 you give -0.701 and -13.8. The first number is the whole growth. Net migration is still in it: take it off."""


def natural_and_net(country, year):
    now = population.query("country == @country and year == @year")["population"]
    before = population.query("country == @country and year == @year - 1")["population"]
    net = netmig.query("country == @country and year == @year")["net_migration"]
    if now.empty or before.empty or net.empty:
        return None
    natural = now.item() - before.item()
    return 1000 * natural / now.item(), 1000 * net.item() / now.item()
