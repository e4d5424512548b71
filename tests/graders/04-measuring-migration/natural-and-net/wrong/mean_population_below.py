"""For Nepal in 2023 you give 19.6 and -20.7. Growth of the year, less its net migration; then both per 1,000 people of the year."""


def natural_and_net(country, year):
    now = population.query("country == @country and year == @year")["population"]
    before = population.query("country == @country and year == @year - 1")["population"]
    net = netmig.query("country == @country and year == @year")["net_migration"]
    if now.empty or before.empty or net.empty:
        return None
    natural = now.item() - before.item() - net.item()
    people = (now.item() + before.item()) / 2
    return 1500 * natural / people, 1500 * net.item() / people
