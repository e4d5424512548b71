"""For Nepal in 2024 you give 445,074. Here the rows of `stock` stood in another order. Which of your steps depends on the row that comes first?
(1.75 of 2)
"""


def migrants_in(country, year):
    rows = stock.query("destination == @country and year == @year")
    if rows.empty:
        return None
    return rows["migrants"].iloc[::3].sum()
