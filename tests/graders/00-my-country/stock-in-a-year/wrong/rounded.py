"""For Nepal in 2024 you give 471,000. The size fits, but it is rounded too far for the question. Leave the rounding out, or round less."""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return round(rows["migrants"].sum(), -3)
