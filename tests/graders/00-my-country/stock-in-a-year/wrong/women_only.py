"""For Nepal in 2024 you give 328,865. Those are the women. The question asks for both sexes."""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'female'")
    if rows.empty:
        return None
    return rows["migrants"].sum()
