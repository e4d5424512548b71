possible = shelf.groupby("table")["year"].nunique()


def on_the_shelf(country):
    rows = []
    for table in TABLES:
        years = set(shelf[(shelf["country"] == country) & (shelf["table"] == table)]["year"])
        rows.append({"table": table, "first": min(years, default=None), "last": max(years, default=None), "years": len(years), "coverage": 100 * len(years) / possible[table]})
    return pd.DataFrame(rows)
