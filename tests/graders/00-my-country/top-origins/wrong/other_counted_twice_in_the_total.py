"""For Nepal in 2024 (the first 3) you give a table of 3 rows that begins with IND · 412,190 · 85.4. Right in `origin` and `migrants`, not yet in
`share`. In this country some people have the origin `OTH`. They get no row, but they count in the total.
(1.25 of 3)
"""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants > 0")
    total = rows["migrants"].sum()
    total = total + rows.query("origin == 'OTH'")["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.sort_values(["migrants", "origin"], ascending=[False, True]).head(n)
    share = 100 * top["migrants"] / total
    return top.assign(share=share)[["origin", "migrants", "share"]]
