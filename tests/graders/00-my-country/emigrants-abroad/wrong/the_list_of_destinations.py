"""For Nepal in 2024 you give a list of 48 values. The question asks for a number."""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return list(rows["migrants"])
