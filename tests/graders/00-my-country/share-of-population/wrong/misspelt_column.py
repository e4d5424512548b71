"""For Nepal in 2024 your function stopped at "KeyError: 'Population'". Look at the spelling of that name: is there a space, a capital letter, another
word?
"""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["Population"]
    if migrants is None or people.empty:
        return None
    return 100 * migrants / people.sum()
