"""For Nepal in 2024 you give the text '470,719'. The question asks for a number. What stands in quotes, or comes out of `str` or `f"..."`, is a text:
leave that step out.
"""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return f"{rows['migrants'].sum():,}"
