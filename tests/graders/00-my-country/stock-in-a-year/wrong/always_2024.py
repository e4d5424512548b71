"""For Kenya in 1990 you give 992,536. That would be right if `year` were 2024. Let the function use `year`."""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == 2024 and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
