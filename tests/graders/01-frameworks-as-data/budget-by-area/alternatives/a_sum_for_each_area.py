def budget_by_area(table):
    table = table.assign(objective=table["abstract"].map(objectives_of))
    table["part"] = table["budget_usd"] / table["objective"].str.len()
    rows = table.explode("objective").merge(objectives, on="objective")
    if rows.empty:
        return None
    money = pd.Series([rows.query("fund_area_unverified == @area")["part"].sum() for area in range(1, 6)])
    return 100 * money / money.sum()
