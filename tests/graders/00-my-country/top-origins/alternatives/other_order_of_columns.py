def top_origins(country, year, n):
    rows = stock.query("destination == @country and year == @year and sex == 'both' and migrants != 0")
    shares = (100 * rows["migrants"] / rows["migrants"].sum()).round(1)
    table = rows.assign(share=shares, name=rows["origin"].map(lambda code: name(code))).query("origin != 'OTH'")
    ranked = table.sort_values("origin").sort_values("migrants", ascending=False, kind="stable")
    return ranked[["name", "share", "migrants", "origin"]].head(n)
