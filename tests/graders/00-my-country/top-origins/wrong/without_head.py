"""For Venezuela (Bolivarian Republic of) in 2015 (the first 3) you give a table of 112 rows that begins with COL · 973,315 · 69.3. The table goes on
after the first 3. Let the function use `n`.
"""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants > 0")
    total = rows["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.sort_values(["migrants", "origin"], ascending=[False, True])
    share = 100 * top["migrants"] / total
    return top.assign(share=share)[["origin", "migrants", "share"]]
