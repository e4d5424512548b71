def migrant_share(country, year):
    areas = [country, "XKX"] if country == "SRB" else [country]
    people = 0
    for area in areas:
        for number in load("population", country=area, year=year)["population"]:
            people = people + number
    if not people or not migrants_in(country, year):
        return None
    return round(migrants_in(country, year) / people * 100, 2)
