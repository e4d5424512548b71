def emigrants_abroad(country, year):
    total = None
    for destination, rows in stock[stock["origin"] == country].groupby("destination"):
        for people in rows.query("year == @year and sex == 'both'")["migrants"]:
            total = people + (total or 0)
    return total
