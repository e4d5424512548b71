"""For Nepal in 2022 you give nan. That is what a calculation with a gap in it gives. A reader may take it for a slip. Find the gap before you calculate,
and give back None.
(1 of 2)
"""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == @year")
    women = rows[rows["sex"] == "female"]["migrants"].sum()
    everyone = rows[rows["sex"] == "both"]["migrants"].sum()
    return 100 * women / everyone
