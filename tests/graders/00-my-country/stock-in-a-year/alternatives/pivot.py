def migrants_in(country, year):
    rows = stock[stock["destination"] == country].pivot_table(index="year", columns="sex", values="migrants", aggfunc="sum")
    if year not in rows.index:
        return None
    return rows.loc[year, "both"]
