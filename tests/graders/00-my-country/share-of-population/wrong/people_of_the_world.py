"""For Nepal in 2024 you give 0.0058. You would get that by dividing by the people of all countries together. Use `areas` where you choose the
population.
"""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("year == @year")["population"]
    if migrants is None or people.empty:
        return None
    return 100 * migrants / people.sum()
