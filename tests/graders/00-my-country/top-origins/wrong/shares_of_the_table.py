"""For Venezuela (Bolivarian Republic of) in 2015 (the first 3) you give a table of 3 rows that begins with COL · 973,315 · 88.3. Your shares add up to
100 within the table. Divide by all migrants in the country, also those from origins that your table leaves out.
"""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants > 0")
    total = rows["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.sort_values(["migrants", "origin"], ascending=[False, True]).head(n)
    share = 100 * top["migrants"] / top["migrants"].sum()
    return top.assign(share=share)[["origin", "migrants", "share"]]
