"""For Serbia in 2024 you give 10.8. You divide migrants in Serbia with Kosovo* by the people of Serbia alone. Use `areas` where you choose the
population.
*References to Kosovo shall be understood to be in the context of United Nations Security Council resolution 1244 (1999).
(1.5 of 2)
"""


def migrant_share(country, year):
    migrants = migrants_in(country, year)
    people = population.query("country == @country and year == @year")["population"]
    if migrants is None or people.empty:
        return None
    return 100 * migrants / people.sum()
