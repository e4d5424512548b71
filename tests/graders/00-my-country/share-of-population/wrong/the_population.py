"""For Nepal in 2024 you give 29,651,054. That is the population. The question asks for the percentage of it that are migrants."""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None or people.empty:
        return None
    return people.sum()
