"""For Nepal from 1990 to 2020 you give 487,564 and 429,974. Those are the two stocks. The question asks for changes of each origin."""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == @country")
    before = rows.query("year == @start").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return None
    change = after - before
    return after.sum(), before.sum()
