"""For 2023, stock by citizenship you give -0.00332. That is a proportion; the question asks for a percentage."""


def unexplained(year, basis):
    rows = components.query("year == @year and basis == @basis")
    if rows.empty:
        return None
    row = rows.iloc[0]
    change = row["immigration"] - row["emigration"] - row["deaths"]
    if basis == "citizenship":
        change = change + row["births"] - row["naturalisations"]
    rest = row["stock_end"] - (row["stock_start"] + change)
    return None if pd.isna(rest) else rest / row["stock_start"]
