"""For a bridge and a road you give a list of 5 values. No project there serves an objective, so there is nothing to divide by. Give back None.
(2.5 of 3)
"""


def budget_by_area(table):
    table = table.assign(objective=table["abstract"].map(objectives_of))
    table["part"] = table["budget_usd"] / table["objective"].str.len()
    rows = table.explode("objective").merge(objectives, on="objective")
    if rows.empty:
        return [0, 0, 0, 0, 0]
    money = rows.groupby("fund_area_unverified")["part"].sum()
    money = money.reindex([1, 2, 3, 4, 5], fill_value=0)
    return 100 * money / money.sum()
