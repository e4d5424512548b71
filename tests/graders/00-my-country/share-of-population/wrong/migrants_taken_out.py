"""For Nepal in 2024 you give 1.61. You would get that by taking the migrants out of the population. The question asks for a share of everyone."""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None or people.empty:
        return None
    return 100 * migrants / (people.sum() - migrants)
