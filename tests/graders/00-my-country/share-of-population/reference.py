def migrant_share(country, year):
    """Migrants as a percentage of the population of `country` (ISO code) in `year`; None where a figure is missing."""
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    migrants = migrants_in(country, year)
    people = population.query("country in @areas and year == @year")["population"]
    if migrants is None or people.empty:
        return None
    return 100 * migrants / people.sum()
