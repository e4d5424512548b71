"""For Brunei Darussalam in 2024 (the first 11) you give a table of 11 rows that begins with MYS · 56,375 · 47. Right in `migrants` and `share`, not yet
in `origin`. Here the rows of `stock` stood in another order, and two origins have the same number of people. Sort by `migrants` and then by `origin`.
(2.75 of 3)
"""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants > 0")
    total = rows["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.nlargest(n, "migrants")
    share = 100 * top["migrants"] / total
    return top.assign(share=share)[["origin", "migrants", "share"]]
