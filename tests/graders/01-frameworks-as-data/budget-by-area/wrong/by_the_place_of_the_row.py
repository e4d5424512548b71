"""For the thirty projects in another order you give 35.6, 3.11, 18.9, 33.7 and 8.66. Only the order of the rows is another one. Which of your steps
depends on it?
(2.5 of 3)
"""


def budget_by_area(table):
    table = table.assign(objective=table["abstract"].map(objectives_of))
    table["part"] = table["budget_usd"] / table["objective"].str.len()
    rows = table.explode("objective").dropna(subset="objective")
    rows["fund_area_unverified"] = [objectives["fund_area_unverified"].iloc[number - 1] for number in rows["objective"]]
    if rows.empty:
        return None
    money = rows.groupby("fund_area_unverified")["part"].sum()
    money = money.reindex([1, 2, 3, 4, 5], fill_value=0)
    return 100 * money / money.sum()
