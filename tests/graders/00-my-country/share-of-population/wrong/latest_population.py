"""For Kenya in 1990 you give 0.528. You would get that by dividing the migrants of 1990 by the people of 2024. Take both from one year."""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == 2024")["population"]
    if migrants is None or people.empty:
        return None
    return 100 * migrants / people.sum()
