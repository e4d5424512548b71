"""For Nepal in 2022 you give 1.58. One of the two figures is missing there. Give back None.
(1.5 of 2)
"""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None:
        migrants = migrants_in(country, 2024)
    if migrants is None or people.empty:
        return None
    return 100 * migrants / people.sum()
