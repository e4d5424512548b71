"""For Estonia from 1990 to 2024 you give 24,663 and 203,614. An origin that has a figure in one of the two years only counts as if it had 0 in the
other. A missing figure is not 0: leave it out.
"""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == @country")
    before = rows.query("year == @start").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return None
    change = after.sub(before, fill_value=0)
    return change[change > 0].sum(), -change[change < 0].sum()
