def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    try:
        people = population.set_index(["country", "year"])["population"].loc[[(area, year) for area in areas]].sum()
        return float(100 * migrants_in(country, year) / people)
    except (KeyError, TypeError):
        return None
