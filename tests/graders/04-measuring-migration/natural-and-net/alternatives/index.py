def natural_and_net(country, year):
    people = population.set_index(["country", "year"])["population"]
    migration = netmig.set_index(["country", "year"])["net_migration"]
    if (country, year) not in people.index or (country, year - 1) not in people.index or (country, year) not in migration.index:
        return None
    now, net = people[country, year], migration[country, year]
    return 1000 * (now - people[country, year - 1] - net) / now, 1000 * net / now
