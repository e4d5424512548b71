"""For the thirty projects you give 30.5. The question asks for five numbers: `area 1`, `area 2`, `area 3`, `area 4` and `area 5`."""


def budget_by_area(table):
    table = table.assign(objective=table["abstract"].map(objectives_of))
    table["part"] = table["budget_usd"] / table["objective"].str.len()
    rows = table.explode("objective").merge(objectives, on="objective")
    if rows.empty:
        return None
    money = rows.groupby("fund_area_unverified")["part"].sum()
    money = money.reindex([1, 2, 3, 4, 5], fill_value=0)
    return (100 * money / money.sum()).max()
