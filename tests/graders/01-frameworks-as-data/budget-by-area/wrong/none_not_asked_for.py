"""For a bridge and a road you give a column of 5 values. Even a table without rows is something. Give back None.
(2.5 of 3)
"""


def budget_by_area(table):
    table = table.assign(objective=table["abstract"].map(objectives_of))
    table["part"] = table["budget_usd"] / table["objective"].str.len()
    rows = table.explode("objective").merge(objectives, on="objective")
    money = rows.groupby("fund_area_unverified")["part"].sum()
    money = money.reindex([1, 2, 3, 4, 5], fill_value=0)
    return 100 * money / money.sum()
