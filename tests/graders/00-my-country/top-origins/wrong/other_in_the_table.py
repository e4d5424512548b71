"""For Kenya in 2010 (the first 4) you give a table of 4 rows that begins with SOM · 392,063 · 41.1. One of the rows is `OTH`. That is not a country:
leave the row out of the table.
(1.25 of 3)
"""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants > 0")
    total = rows["migrants"].sum()
    named = rows
    top = named.sort_values(["migrants", "origin"], ascending=[False, True]).head(n)
    share = 100 * top["migrants"] / total
    return top.assign(share=share)[["origin", "migrants", "share"]]
