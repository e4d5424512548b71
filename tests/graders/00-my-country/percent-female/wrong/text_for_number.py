"""For Nepal in 2024 you give the text '69.9 percent'. The question asks for a number. What stands in quotes, or comes out of `str` or `f"..."`, is a
text: leave that step out.
"""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return None
    by_sex = rows.groupby("sex")["migrants"].sum()
    return f"{100 * by_sex['female'] / by_sex['both']:.1f} percent"
