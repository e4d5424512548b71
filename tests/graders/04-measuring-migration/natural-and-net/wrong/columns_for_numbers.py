"""For Nepal in 2023 you give a list of 2 values. `natural growth` is a column of 1 value. The question asks for a number. Take the number out of it, for
example with `.sum()` or `.item()`.
"""


def natural_and_net(country, year):
    now = population.query("country == @country and year == @year")["population"]
    before = population.query("country == @country and year == @year - 1")["population"]
    net = netmig.query("country == @country and year == @year")["net_migration"]
    if now.empty or before.empty or net.empty:
        return None
    natural = now.item() - before.item() - net.item()
    return 1000 * natural / now, 1000 * net / now
