"""For Nepal in 2022 you give the text 'no data'. A text is not nothing: whoever calculates on with it meets an error. Give back None.
(1 of 2)
"""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    if rows.empty:
        return "no data"
    return rows["migrants"].sum()
