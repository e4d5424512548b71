"""For Venezuela (Bolivarian Republic of) in 2015 (the first 3) you give a table of 3 rows that begins with COL · 973,315 · 34.7. Your shares are half of
it: below the line everyone stands twice. Look at `sex` in what you divide by.
"""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants > 0")
    total = stock.query("destination == @country and year == @year")["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.sort_values(["migrants", "origin"], ascending=[False, True]).head(n)
    share = 100 * top["migrants"] / total
    return top.assign(share=share)[["origin", "migrants", "share"]]
