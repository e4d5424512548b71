"""For Serbia in 2024 you give 17.4. For Serbia the population of two areas is added up. Look at how you add them.
(1.5 of 2)
"""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None or people.empty:
        return None
    return 100 * migrants / people.mean()
