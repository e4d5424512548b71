"""For Nepal in 2024 you give a table of 48 rows that begins with ARE · NPL · 2024 · both · 26,097. The question asks for a number. Choose the column
that you need, and make one number of it, for example with `.sum()`.
"""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows
