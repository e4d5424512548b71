"""For Nepal in 2024 you give 2,637,195. Those are people from there who live elsewhere. Who is the destination, and who the origin?"""


def migrants_in(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
