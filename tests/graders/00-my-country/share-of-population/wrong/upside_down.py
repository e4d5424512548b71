"""For Nepal in 2024 you give 63. That says how many people there are for each migrant. Which of the two stands below the line?"""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None or people.empty:
        return None
    return people.sum() / migrants
