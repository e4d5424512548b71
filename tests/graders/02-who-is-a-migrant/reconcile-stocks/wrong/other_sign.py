"""For 2023, stock by citizenship you give 0.332. The size fits, the sign does not. Take what the components lead to from the stock at the end."""


def unexplained(year, basis):
    rows = components.query("year == @year and basis == @basis")
    if rows.empty:
        return None
    row = rows.iloc[0]
    change = row["immigration"] - row["emigration"] - row["deaths"]
    if basis == "citizenship":
        change = change + row["births"] - row["naturalisations"]
    rest = row["stock_start"] + change - row["stock_end"]
    return None if pd.isna(rest) else 100 * rest / row["stock_start"]
