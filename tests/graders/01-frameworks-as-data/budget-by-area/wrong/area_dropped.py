"""For the thirty projects you give 22.1, 22.6, 30.5 and 24.8. Those are 4 values. The question asks for five numbers: `area 1`, `area 2`, `area 3`,
`area 4` and `area 5`."""


def budget_by_area(table):
    table = table.assign(objective=table["abstract"].map(objectives_of))
    table["part"] = table["budget_usd"] / table["objective"].str.len()
    rows = table.explode("objective").merge(objectives, on="objective")
    if rows.empty:
        return None
    money = rows.groupby("fund_area_unverified")["part"].sum()
    
    return 100 * money / money.sum()
