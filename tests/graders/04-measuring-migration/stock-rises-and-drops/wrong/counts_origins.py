"""For Nepal from 1990 to 2020 you give 2 and 5. You count origins, not people. Add up the changes."""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == @country")
    before = rows.query("year == @start").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return None
    change = after - before
    return (change > 0).sum(), (change < 0).sum()
