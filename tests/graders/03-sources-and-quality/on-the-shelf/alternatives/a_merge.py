possible = shelf.groupby("table")["year"].nunique()


def on_the_shelf(country):
    there = shelf[shelf["country"] == country].groupby("table", as_index=False).agg(first=("year", "min"), last=("year", "max"), years=("year", "nunique"))
    every = pd.DataFrame({"table": TABLES}).merge(there, how="left", on="table")
    every["years"] = every["years"].fillna(0).astype(int)
    return every.assign(coverage=(100 * every["years"] / every["table"].map(possible)).round(1))
