"""For Germany from 2020 to 2024 you give 9,789,972 and 0. That would be right if `start` were 1990. Let the function use `start`."""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == @country")
    before = rows.query("year == 1990").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return None
    change = after - before
    return change[change > 0].sum(), -change[change < 0].sum()
