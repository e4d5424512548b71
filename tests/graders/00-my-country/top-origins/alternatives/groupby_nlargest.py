import pandas as pd


def top_origins(country, year, n):
    rows = load("migrant_stock", country=country, year=year, sex="both")
    by_origin = rows.groupby("origin")["migrants"].sum()
    by_origin = by_origin[by_origin > 0]
    top = by_origin.drop("OTH", errors="ignore").sort_index().nlargest(n)
    return pd.DataFrame({"origin": top.index, "migrants": top.values, "share": 100 * top.values / by_origin.sum()})
