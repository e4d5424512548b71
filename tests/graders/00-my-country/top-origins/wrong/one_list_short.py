"""For Venezuela (Bolivarian Republic of) in 2015 (the first 3) your function stopped at "ValueError: Length of ascending (1) != length of by (2)". One
of the values is not of the kind that this step needs. Look at what you hand to it.
"""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants > 0")
    total = rows["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.sort_values(["migrants", "origin"], ascending=[False]).head(n)
    share = 100 * top["migrants"] / total
    return top.assign(share=share)[["origin", "migrants", "share"]]
