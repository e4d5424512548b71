"""For 2023, stock by citizenship you give 1.78. That comes from the row of the other stock: each year has two. Choose by the year and by the basis."""


def unexplained(year, basis):
    rows = components.query("year == @year")
    if rows.empty:
        return None
    row = rows.iloc[0]
    change = row["immigration"] - row["emigration"] - row["deaths"]
    if basis == "citizenship":
        change = change + row["births"] - row["naturalisations"]
    rest = row["stock_end"] - (row["stock_start"] + change)
    return None if pd.isna(rest) else 100 * rest / row["stock_start"]
