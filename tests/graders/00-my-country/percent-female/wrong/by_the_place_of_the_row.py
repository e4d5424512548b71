"""For Nepal in 2024 you give 40.6. Here the rows of `stock` stood in another order. Choose the women by their word in the column `sex`, not by the place
of the row.
(1.75 of 2)
"""


def percent_female(country, year):
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return None
    return 100 * rows["migrants"].iloc[1::3].sum() / rows["migrants"].iloc[0::3].sum()
