def migrants_in(country, year):
    rows = stock.loc[stock["destination"] == country]
    total, found = 0, False
    for where_from, when, sex, people in zip(rows["origin"], rows["year"], rows["sex"], rows["migrants"]):
        if when == year and sex == "both":
            total += people
            found = True
    if found:
        return total
