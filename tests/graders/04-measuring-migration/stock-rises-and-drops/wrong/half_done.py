"""`rises_and_drops` still has a blank (`...`): `return ...  # the rises, the drops`."""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == @country")
    before = rows.query("year == @start").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return None
    change = after - before
    return ...  # the rises, the drops
