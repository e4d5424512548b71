"""For Nepal in 2024 you give 0.0159. That is a proportion; the question asks for a percentage. How many hundredths is it?"""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None or people.empty:
        return None
    return migrants / people.sum()
