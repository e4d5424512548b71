"""For Nepal in 2022 your function stopped at "TypeError: unsupported operand type(s) for *: 'int' and 'NoneType'". One of the two things on that line is
None. Ask for that, and give back None, before you calculate.
(1.5 of 2)
"""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if people.empty:
        return None
    return 100 * migrants / people.sum()
