"""For Venezuela (Bolivarian Republic of) in 2015 (the first 3) you give a table of 3 rows that begins with Colombia · 973,315 · 69.3. Right in
`migrants` and `share`, not yet in `origin`. Look at one column after the other: which origins, in which order, how many people, which share of all?
"""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants > 0")
    total = rows["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.sort_values(["migrants", "origin"], ascending=[False, True]).head(n)
    share = 100 * top["migrants"] / total
    return top.assign(share=share, origin=[name(code) for code in top["origin"]])[["origin", "migrants", "share"]]
