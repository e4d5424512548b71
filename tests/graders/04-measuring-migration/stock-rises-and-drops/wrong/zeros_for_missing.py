"""For Nepal from 2022 to 2024 you give a list of 2 values. That says "nothing changed", and nobody knows that. Without figures give back None.
(1.5 of 2)
"""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == @country")
    before = rows.query("year == @start").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return 0, 0
    change = after - before
    return change[change > 0].sum(), -change[change < 0].sum()
