"""For the thirty projects you give 37.9, 5.48, 32, 24.7 and 0. Those are sums by round table. Which column of `objectives` holds the thematic area?"""


def budget_by_area(table):
    table = table.assign(objective=table["abstract"].map(objectives_of))
    table["part"] = table["budget_usd"] / table["objective"].str.len()
    rows = table.explode("objective").merge(objectives, on="objective")
    if rows.empty:
        return None
    money = rows.groupby("round_table_2022")["part"].sum()
    money = money.reindex([1, 2, 3, 4, 5], fill_value=0)
    return 100 * money / money.sum()
