def migrant_share(country, year):
    territory = population["country"].where(population["country"] != "XKX", "SRB")
    people = population.groupby([territory, "year"])["population"].sum()
    migrants = migrants_in(country, year)
    if migrants is None or (country, year) not in people.index:
        return None
    return 100 * (migrants / people[country, year])
