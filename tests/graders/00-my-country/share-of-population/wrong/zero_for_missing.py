"""For China, Taiwan Province of China in 2024 you give 0. That says "no migrants live there", and nobody knows that. When a figure is missing, give back
None.
(1.5 of 2)
"""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None or people.empty:
        return 0
    return 100 * migrants / people.sum()
