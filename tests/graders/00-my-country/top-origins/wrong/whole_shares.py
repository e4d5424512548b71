"""For Venezuela (Bolivarian Republic of) in 2015 (the first 3) you give a table of 3 rows that begins with COL · 973,315 · 69. Right in `origin` and
`migrants`, not yet in `share`. Look at one column after the other: which origins, in which order, how many people, which share of all?
"""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants > 0")
    total = rows["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.sort_values(["migrants", "origin"], ascending=[False, True]).head(n)
    share = (100 * top["migrants"] / total).round()
    return top.assign(share=share)[["origin", "migrants", "share"]]
