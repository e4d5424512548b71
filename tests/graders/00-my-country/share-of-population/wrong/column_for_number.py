"""For Nepal in 2024 you give a column of 1 value. The question asks for a number. Take the number out of it, for example with `.sum()` or `.item()`."""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None or people.empty:
        return None
    return 100 * migrants / people
