"""For Nepal in 2024 you give 6,299. That is the population as a percentage of the migrants. Turn it round."""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None or people.empty:
        return None
    return 100 * people.sum() / migrants
