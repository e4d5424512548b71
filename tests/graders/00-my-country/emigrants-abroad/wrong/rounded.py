"""For Nepal in 2024 you give 2,640,000. The size fits, but it is rounded too far for the question. Leave the rounding out, or round less."""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return round(rows["migrants"].sum() / 1_000_000, 2) * 1_000_000
