def budget_by_area(table):
    """Share of the budgets that goes to the thematic areas 1 to 5, five numbers in percent; None where no project serves an objective."""
    table = table.assign(objective=table["abstract"].map(objectives_of))
    table["part"] = table["budget_usd"] / table["objective"].str.len()
    rows = table.explode("objective").merge(objectives, on="objective")
    if rows.empty:
        return None
    money = rows.groupby("fund_area_unverified")["part"].sum()
    money = money.reindex([1, 2, 3, 4, 5], fill_value=0)
    return 100 * money / money.sum()
