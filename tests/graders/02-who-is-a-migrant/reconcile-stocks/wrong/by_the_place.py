"""For 2016, stock by citizenship you give 1.52. Here the rows of `components` stood in another order. Choose the row by its year and its basis, not by
its place.

(1.75 of 2)"""


def unexplained(year, basis):
    rows = components.query("year == @year and basis == @basis")
    if rows.empty:
        return None
    row = components.iloc[2 * (year - 2014) + (basis == "citizenship")]
    change = row["immigration"] - row["emigration"] - row["deaths"]
    if basis == "citizenship":
        change = change + row["births"] - row["naturalisations"]
    rest = row["stock_end"] - (row["stock_start"] + change)
    return None if pd.isna(rest) else 100 * rest / row["stock_start"]
