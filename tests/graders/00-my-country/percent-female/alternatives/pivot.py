def percent_female(country, year):
    table = stock.pivot_table(index=["destination", "year"], columns="sex", values="migrants", aggfunc="sum")
    if (country, year) not in table.index:
        return None
    row = table.loc[(country, year)]
    return (100 * row["female"] / (row["female"] + row["male"])).item()
