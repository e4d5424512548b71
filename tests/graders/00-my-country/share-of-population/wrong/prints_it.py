"""For Nepal in 2024 you print 1.5875287266348104 and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None or people.empty:
        return None
    print(100 * migrants / people.sum())
