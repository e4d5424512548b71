"""For Kenya in 1990 you give 540,466. That would be right if `year` were 2024. Let the function use `year`."""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == 2024 and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
