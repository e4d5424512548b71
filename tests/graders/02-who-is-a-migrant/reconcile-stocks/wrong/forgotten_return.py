"""For 2023, stock by citizenship you give None. The function has no line that hands a value on. Put `return` before what it should give back."""


def unexplained(year, basis):
    rows = components.query("year == @year and basis == @basis")
    if rows.empty:
        rows
    row = rows.iloc[0]
    change = row["immigration"] - row["emigration"] - row["deaths"]
    if basis == "citizenship":
        change = change + row["births"] - row["naturalisations"]
    rest = row["stock_end"] - (row["stock_start"] + change)
    None if pd.isna(rest) else 100 * rest / row["stock_start"]
