"""For Lesotho in 2024 (the first 4) you give a table of 4 rows that begins with ZAF · 5,964 · 39.7. Two origins have the same number of people. Then the
code that comes first in the alphabet comes first.
(2.25 of 3)
"""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants > 0")
    total = rows["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.sort_values(["migrants", "origin"], ascending=False).head(n)
    share = 100 * top["migrants"] / total
    return top.assign(share=share)[["origin", "migrants", "share"]]
