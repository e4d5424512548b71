"""For Nepal from 1990 to 2020 you print 68268 10678 and give back None. `print` only shows it. Let the function hand it on: put `return` before the
value.
"""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == @country")
    before = rows.query("year == @start").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return None
    change = after - before
    print(change[change > 0].sum(), -change[change < 0].sum())
