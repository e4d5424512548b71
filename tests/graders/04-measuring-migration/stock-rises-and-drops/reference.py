def rises_and_drops(country, start, end):
    """What the origins that rose gained together, and what those that fell lost, between two years; None without figures."""
    rows = stock.query("destination == @country")  # the rows of this destination
    before = rows.query("year == @start").set_index("origin")["migrants"]  # each origin in the first year
    after = rows.query("year == @end").set_index("origin")["migrants"]  # each origin in the last year
    if before.empty or after.empty:
        return None  # what to give without figures
    change = after - before  # the change of each origin
    return change[change > 0].sum(), -change[change < 0].sum()  # the rises, the drops
