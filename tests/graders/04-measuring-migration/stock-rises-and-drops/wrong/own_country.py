"""For Germany from 2020 to 2024 you give 0 and 16,845. That would be right if `country` were Nepal. Let the function use `country`."""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == 'NPL'")
    before = rows.query("year == @start").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return None
    change = after - before
    return change[change > 0].sum(), -change[change < 0].sum()
