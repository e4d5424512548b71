"""For Nepal in 2024 you give 3.18. Look at `sex` in the rows of `stock` you add up: is one of its values already the sum of the others?"""


def migrant_share(country, year):
    areas = ["SRB", "XKX"] if country == "SRB" else [country]
    rows = stock.query("destination == @country and year == @year")
    people = population.query("country in @areas and year == @year")["population"]
    if rows.empty or people.empty:
        return None
    return 100 * rows["migrants"].sum() / people.sum()
