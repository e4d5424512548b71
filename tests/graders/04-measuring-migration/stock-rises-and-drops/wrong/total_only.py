"""For Nepal from 1990 to 2020 you give 57,590 and 0. That is the change of all origins together: rises and drops cancel out in it. Take the origins one
by one.
"""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == @country")
    before = rows.query("year == @start").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return None
    change = pd.Series([after.sum() - before.sum()])
    return change[change > 0].sum(), -change[change < 0].sum()
