"""For Nepal in 2022 you give nan. That is what a calculation with a gap in it gives. A reader may take it for a slip. Find the gap before you calculate,
and give back None.
(1 of 2)
"""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year and sex == 'both'")
    return rows["migrants"].sum(min_count=1)
