"""For Nepal from 1990 to 2020 you give 68,268 and 0. Some origins fell, and you report no drop. Which changes are below zero?"""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == @country")
    before = rows.query("year == @start").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return None
    change = after - before
    return change.clip(lower=0).sum(), 0
