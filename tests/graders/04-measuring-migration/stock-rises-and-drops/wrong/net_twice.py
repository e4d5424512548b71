"""For Nepal from 1990 to 2020 you give 57,590 and 57,590. Both are the same: rises less drops. Keep the changes above zero for one, those below zero for
the other.
"""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == @country")
    before = rows.query("year == @start").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return None
    change = after - before
    return change.sum(), change.sum()
