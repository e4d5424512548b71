"""For Nepal from 1990 to 2020 you give a list of 2 values. `rises` is a column of 2 values. The question asks for a number. Take the number out of it,
for example with `.sum()` or `.item()`.
"""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == @country")
    before = rows.query("year == @start").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return None
    change = after - before
    return change[change > 0], -change[change < 0]
