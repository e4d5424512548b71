"""For China, Taiwan Province of China in 2024 you give inf. That is what dividing by zero gives: nothing stood below the line. Look at it before you
divide, and give back None.
(1.5 of 2)
"""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None:
        return None
    return 100 * migrants / people.sum()
