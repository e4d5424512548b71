"""For Nepal from 1990 to 2020 you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def rises_and_drops(country, start, end):
    rows = stock.query("destination == @country")
    before = rows.query("year == @start").set_index("origin")["migrants"]
    after = rows.query("year == @end").set_index("origin")["migrants"]
    if before.empty or after.empty:
        return None
    change = after - before
    change[change > 0].sum(), -change[change < 0].sum()
