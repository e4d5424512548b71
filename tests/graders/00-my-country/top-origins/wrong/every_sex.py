"""For Venezuela (Bolivarian Republic of) in 2015 (the first 3) you give a table of 3 rows that begins with COL · 973,315 · 34.7. The same origin comes
up several times. Look at `sex`: each origin has a row for women, one for men and one for both.
"""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and migrants > 0")
    total = rows["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.sort_values(["migrants", "origin"], ascending=[False, True]).head(n)
    share = 100 * top["migrants"] / total
    return top.assign(share=share)[["origin", "migrants", "share"]]
