"""For Nepal in 2024 your function stopped at "KeyError: 'migrants '". Look at the spelling of that name: is there a space, a capital letter, another
word?
"""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    if rows.empty:
        return None
    return rows["migrants "].sum()
