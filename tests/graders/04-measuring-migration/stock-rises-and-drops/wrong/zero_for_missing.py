"""For Nepal from 2022 to 2024 you give a list of 2 values. The table has no figures for one of the two years. Give back None.
(1.5 of 2)
"""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == @country")
    before = rows.query("year == @start").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return -1, -1
    change = after - before
    return change[change > 0].sum(), -change[change < 0].sum()
