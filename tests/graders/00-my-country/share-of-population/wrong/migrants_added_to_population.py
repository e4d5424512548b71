"""For Nepal in 2024 you give 1.56. You would get that by adding the migrants to the population. They are people living there: they are in it already."""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None or people.empty:
        return None
    return 100 * migrants / (people.sum() + migrants)
