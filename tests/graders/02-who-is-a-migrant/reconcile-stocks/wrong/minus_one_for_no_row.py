"""For 2013, stock by citizenship you give -1. The table has no such row. Give back None.

(1.75 of 2)"""


def unexplained(year, basis):
    rows = components.query("year == @year and basis == @basis")
    if rows.empty:
        return -1
    row = rows.iloc[0]
    change = row["immigration"] - row["emigration"] - row["deaths"]
    if basis == "citizenship":
        change = change + row["births"] - row["naturalisations"]
    rest = row["stock_end"] - (row["stock_start"] + change)
    return None if pd.isna(rest) else 100 * rest / row["stock_start"]
