"""For Nepal from 1990 to 2020 you give 57,571 and 6,727. Take the change of each origin, then add up what is above zero and what is below."""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == @country")
    before = rows.query("year == @start").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return None
    change = after - before
    return change.max(), -change.min()
