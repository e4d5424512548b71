"""For Nepal in 2024 you give 5,274,390. Every person was counted twice. Look at `sex`: is one of its values the sum of the others?"""


def emigrants_abroad(country, year):
    rows = stock.query("origin == @country and year == @year")
    if rows.empty:
        return None
    return rows["migrants"].sum()
