"""For Nepal in 2024 (the first 10) you give a table of 10 rows that begins with IND · 412,190 · 87.6. Look at the small numbers: two equal ones, or
fewer origins than you were asked for.
(2.5 of 3)
"""

import pandas as pd


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants > 0")
    total = rows["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.sort_values(["migrants", "origin"], ascending=[False, True]).head(n)
    while 0 < len(top) < n:
        top = pd.concat([top, top.tail(1)])
    share = 100 * top["migrants"] / total
    return top.assign(share=share)[["origin", "migrants", "share"]]
