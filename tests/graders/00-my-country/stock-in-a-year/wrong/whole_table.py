"""For Nepal in 2024 you give a list of 2 values. The question asks for a number."""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return [rows["migrants"].sum(), "people"]
