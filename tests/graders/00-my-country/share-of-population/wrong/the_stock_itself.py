"""For Nepal in 2024 you give 470,719. That is the stock itself. The question asks for a percentage of the population."""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None or people.empty:
        return None
    return migrants
