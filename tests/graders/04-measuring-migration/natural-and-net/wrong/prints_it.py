"""For Nepal in 2023 you print something and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def natural_and_net(country, year):
    now = population.query("country == @country and year == @year")["population"]
    before = population.query("country == @country and year == @year - 1")["population"]
    net = netmig.query("country == @country and year == @year")["net_migration"]
    if now.empty or before.empty or net.empty:
        return None
    natural = now.item() - before.item() - net.item()
    print(1000 * natural / now.item(), 1000 * net.item() / now.item())
