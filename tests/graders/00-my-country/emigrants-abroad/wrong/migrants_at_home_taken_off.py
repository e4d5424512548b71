"""For Nepal in 2024 you give 2,166,476. That is people abroad less migrants at home. The question asks for the people abroad alone."""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants"].sum() - (migrants_in(country, year) or 0)
