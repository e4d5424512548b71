"""For Nepal in 2024 you give 470,719. Those are the migrants who live there. You want the people from there: which column holds them?"""


def emigrants_abroad(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
