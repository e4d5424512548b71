"""For Nepal in 2024 you give 48. That is how many destinations there are, not how many people. Add up the column `migrants`."""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return len(rows)
