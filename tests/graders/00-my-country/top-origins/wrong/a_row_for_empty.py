"""For Holy See in 2024 (the first 3) you give a table of 1 row that begins with none · 0 · 0. There is no named origin there, so the table has its three
columns and no row.
(2.75 of 3)
"""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants > 0")
    total = rows["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.sort_values(["migrants", "origin"], ascending=[False, True]).head(n)
    share = 100 * top["migrants"] / total
    if top.empty:
        top = rows.reindex([0]).fillna({"origin": "none", "migrants": 0})
        share = 0
    return top.assign(share=share)[["origin", "migrants", "share"]]
