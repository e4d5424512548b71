"""For Viet Nam in 2020 (the first 6) you give a table of 5 rows that begins with CHN · 31,657 · 15.8. Some rows have 0 migrants. An origin that nobody
comes from is no origin: leave it out.
(2.5 of 3)
"""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both'")
    total = rows["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.sort_values(["migrants", "origin"], ascending=[False, True]).head(n)
    share = 100 * top["migrants"] / total
    return top.assign(share=share)[["origin", "migrants", "share"]]
