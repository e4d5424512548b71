"""For Nepal in 2024 you give 1,158,913. Here the rows of `stock` stood in another order. Which of your steps depends on the row that comes first?
(1.75 of 2)
"""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year")
    if rows.empty:
        return None
    return rows["migrants"].iloc[::3].sum()
