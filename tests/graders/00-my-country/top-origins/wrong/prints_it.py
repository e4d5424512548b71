"""For Venezuela (Bolivarian Republic of) in 2015 (the first 3) you print something and give back None. `print` only shows it. Let the function hand it
on: put `return` before the value.
"""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants > 0")
    total = rows["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.sort_values(["migrants", "origin"], ascending=[False, True]).head(n)
    share = 100 * top["migrants"] / total
    print(top.assign(share=share)[["origin", "migrants", "share"]])
