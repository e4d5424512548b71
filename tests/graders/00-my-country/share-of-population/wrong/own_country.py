"""For Kenya in 1990 you give 2.2. That would be right if `country` were Nepal. Let the function use `country`."""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if COUNTRY == "SRB" else [COUNTRY]
    migrants = migrants_in(COUNTRY, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None or people.empty:
        return None
    return 100 * migrants / people.sum()
