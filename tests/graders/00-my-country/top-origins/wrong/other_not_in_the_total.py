"""For Nepal in 2024 (the first 3) you give a table of 3 rows that begins with IND · 412,190 · 89.8. The origins fit, the shares are too large. The
people of `OTH` are migrants as well: they belong to the total that you divide by.
(1.25 of 3)
"""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants > 0")
    total = rows.query("origin != 'OTH'")["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.sort_values(["migrants", "origin"], ascending=[False, True]).head(n)
    share = 100 * top["migrants"] / total
    return top.assign(share=share)[["origin", "migrants", "share"]]
