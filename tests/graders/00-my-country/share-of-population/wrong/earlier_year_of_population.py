"""For Kenya in 1990 you give 1.35. A percentage of the population lies between 0 and 100. Look at the two figures you divide: same country, same year?"""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year - 1")["population"]
    if migrants is None or people.empty:
        return None
    return 100 * migrants / people.sum()
