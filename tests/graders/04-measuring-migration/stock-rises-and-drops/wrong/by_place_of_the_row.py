"""For Nepal from 1990 to 2020 you give 103,923 and 46,333. Here the rows of `stock` stood in another order. Match the origins by their code, not by
their place.
(1.75 of 2)
"""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == @country")
    before = rows.query("year == @start").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return None
    change = pd.Series(after.values - before.values) if set(after.index) == set(before.index) else after - before
    return change[change > 0].sum(), -change[change < 0].sum()
