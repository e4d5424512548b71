"""For Nepal in 2024 you give 141,854. Those are the men. The question asks for both sexes."""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'male'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
