"""For 2023, stock by birthplace you give 3.03. This stock is that of the foreign-born. Look at its row, and at what changes a stock by place of birth.

(0.75 of 2)"""


def unexplained(year, basis):
    rows = components.query("year == @year and basis == @basis")
    if rows.empty:
        return None
    row = rows.iloc[0]
    change = row["immigration"] - row["emigration"] - row["deaths"]
    if basis == "citizenship":
        change = change + row["births"] - row["naturalisations"]
    rest = row["stock_end"] - (row["stock_start"] + change)
    if basis == "birthplace":
        rest = row["stock_end"] - row["stock_start"]
    return None if pd.isna(rest) else 100 * rest / row["stock_start"]
