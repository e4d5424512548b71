"""For Nepal in 2024 you give 0.0355. You would get that by dividing by the people of all years together. Take the population of 2024."""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas")["population"]
    if migrants is None or people.empty:
        return None
    return 100 * migrants / people.sum()
