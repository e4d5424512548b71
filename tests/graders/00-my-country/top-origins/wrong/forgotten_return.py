"""For Venezuela (Bolivarian Republic of) in 2015 (the first 3) you give None. The function has no line that hands a value on. Put `return` before what
it should give back.
"""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants > 0")
    total = rows["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.sort_values(["migrants", "origin"], ascending=[False, True]).head(n)
    share = 100 * top["migrants"] / total
    top.assign(share=share)[["origin", "migrants", "share"]]
