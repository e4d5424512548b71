"""For Nepal from 1990 to 2020 you give 68,268. The question asks for two numbers: `rises` and `drops`."""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == @country")
    before = rows.query("year == @start").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return None
    change = after - before
    return change[change > 0].sum()
