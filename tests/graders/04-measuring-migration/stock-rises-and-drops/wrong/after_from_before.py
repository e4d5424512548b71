"""For Nepal from 1990 to 2020 you give 10,678 and 68,268. The two numbers are there, in the other order. Which stock comes first when you take one from
the other?
"""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == @country")
    before = rows.query("year == @start").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return None
    change = before - after
    return change[change > 0].sum(), -change[change < 0].sum()
