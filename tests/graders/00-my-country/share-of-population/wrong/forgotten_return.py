"""For Nepal in 2024 you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None or people.empty:
        return None
    share = 100 * migrants / people.sum()
