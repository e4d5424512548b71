"""For Nepal from 1990 to 2020 you give 1,833,926 and 32. Those are people from there, by where they live. Who is the destination, and who the origin?"""


def rises_and_drops(country, start, end):
    rows = stock.query("origin == @country")
    before = rows.query("year == @start").set_index("destination")["migrants"]
    after = rows.query("year == @end").set_index("destination")["migrants"]
    if before.empty or after.empty:
        return None
    change = after - before
    return change[change > 0].sum(), -change[change < 0].sum()
