"""For 2023, stock by citizenship you give 15.8. Write the line on paper: start, plus who came, less who left and who died, and what else changes this
stock."""


def unexplained(year, basis):
    rows = components.query("year == @year and basis == @basis")
    if rows.empty:
        return None
    row = rows.iloc[0]
    change = 0 - row["emigration"] - row["deaths"]
    if basis == "citizenship":
        change = change + row["births"] - row["naturalisations"]
    rest = row["stock_end"] - (row["stock_start"] + change)
    return None if pd.isna(rest) else 100 * rest / row["stock_start"]
