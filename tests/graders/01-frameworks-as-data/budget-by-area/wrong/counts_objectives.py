"""For the thirty projects you give 27.5, 20, 0, 30 and 22.5. You count objectives. The question asks where the money goes: add up the column `part`."""


def budget_by_area(table):
    table = table.assign(objective=table["abstract"].map(objectives_of))
    table["part"] = table["budget_usd"] / table["objective"].str.len()
    rows = table.explode("objective").merge(objectives, on="objective")
    if rows.empty:
        return None
    money = rows.groupby("fund_area_unverified")["part"].count()
    money = money.reindex([1, 2, 3, 4, 5], fill_value=0)
    return 100 * money / money.sum()
