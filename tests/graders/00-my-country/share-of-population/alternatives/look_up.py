def migrant_share(country, year):
    migrants = migrants_in(country, year)
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    people = sum(row["population"] for _, row in population[population["year"] == year].iterrows() if row["country"] in areas)
    if migrants is None or people == 0:
        return None
    return round(100 * migrants / people, 4)
