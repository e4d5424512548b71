"""For Nepal in 2024 you give the text '1.59 %'. The question asks for a number. What stands in quotes, or comes out of `str` or `f"..."`, is a text:
leave that step out.
"""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None or people.empty:
        return None
    return f"{100 * migrants / people.sum():.2f} %"
