def rises_and_drops(country, start, end):
    here = stock.query("destination == @country")
    both = here.query("year == @start").merge(here.query("year == @end"), on="origin")
    if both.empty:
        return None
    change = both["migrants_y"] - both["migrants_x"]
    return {"rises": change[change > 0].sum(), "drops": -change[change < 0].sum()}
