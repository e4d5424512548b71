"""For Nepal in 2023 you give 388,960 and -409,782. Those are people. Divide by the people of the year, for each 1,000 of them."""


def natural_and_net(country, year):
    now = population.query("country == @country and year == @year")["population"]
    before = population.query("country == @country and year == @year - 1")["population"]
    net = netmig.query("country == @country and year == @year")["net_migration"]
    if now.empty or before.empty or net.empty:
        return None
    natural = now.item() - before.item() - net.item()
    return natural, net.item()
