"""For Nepal in 2024 you give 2. The size fits, but it is rounded too far for the question. Leave the rounding out, or round less."""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None or people.empty:
        return None
    return round(100 * migrants / people.sum())
