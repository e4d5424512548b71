"""`top_origins` still has a blank (`...`): `share = ...`."""


def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants > 0")
    total = rows["migrants"].sum()
    named = rows.query("origin != 'OTH'")
    top = named.sort_values(["migrants", "origin"], ascending=[False, True]).head(n)
    share = ...
    return top.assign(share=share)[["origin", "migrants", "share"]]
