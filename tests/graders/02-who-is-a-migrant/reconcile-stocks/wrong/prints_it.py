"""For 2023, stock by citizenship you print -0.33167017564098866 and give back None. `print` only shows it. Let the function hand it on: put `return`
before the value."""


def unexplained(year, basis):
    rows = components.query("year == @year and basis == @basis")
    if rows.empty:
        return None
    row = rows.iloc[0]
    change = row["immigration"] - row["emigration"] - row["deaths"]
    if basis == "citizenship":
        change = change + row["births"] - row["naturalisations"]
    rest = row["stock_end"] - (row["stock_start"] + change)
    print(100 * rest / row["stock_start"])
