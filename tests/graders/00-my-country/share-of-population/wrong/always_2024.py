"""For Kenya in 1990 you give 1.76. That would be right if `year` were 2024. Let the function use `year`."""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, 2024)
    people = population.query("country in @areas and year == 2024")["population"]
    if migrants is None or people.empty:
        return None
    return 100 * migrants / people.sum()
