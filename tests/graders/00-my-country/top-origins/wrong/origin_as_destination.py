"""For Venezuela (Bolivarian Republic of) in 2015 (the first 3) you give a table of 3 rows that begins with USA · 271,836 · 35.8. Those are the places
where people from there live. Who is the destination, and who the origin?
"""


def top_origins(country, year, n):
    rows = stock.query("origin == @country and year == @year and sex == 'both' and migrants > 0")
    total = rows["migrants"].sum()
    named = rows.drop(columns="origin").rename(columns={"destination": "origin"})
    top = named.sort_values(["migrants", "origin"], ascending=[False, True]).head(n)
    share = 100 * top["migrants"] / total
    return top.assign(share=share)[["origin", "migrants", "share"]]
