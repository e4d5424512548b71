"""For Nepal in 2024 you give the text '2637195'. The question asks for a number. What stands in quotes, or comes out of `str` or `f"..."`, is a text:
leave that step out.
"""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return str(rows["migrants"].sum())
