"""For Venezuela (Bolivarian Republic of) in 2015 (the first 3) your function stopped at "KeyError: 'migrant'". Look at the spelling of that name: is
there a space, a capital letter, another word?
"""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants > 0")
    total = rows["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.sort_values(["migrant", "origin"], ascending=[False, True]).head(n)
    share = 100 * top["migrants"] / total
    return top.assign(share=share)[["origin", "migrants", "share"]]
