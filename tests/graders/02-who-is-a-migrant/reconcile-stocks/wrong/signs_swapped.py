"""For 2023, stock by citizenship you give -5.1. Births and naturalisations have each other's sign. Which of them makes the stock of foreign citizens
larger?"""


def unexplained(year, basis):
    rows = components.query("year == @year and basis == @basis")
    if rows.empty:
        return None
    row = rows.iloc[0]
    change = row["immigration"] - row["emigration"] - row["deaths"]
    if basis == "citizenship":
        change = change - row["births"] + row["naturalisations"]
    rest = row["stock_end"] - (row["stock_start"] + change)
    return None if pd.isna(rest) else 100 * rest / row["stock_start"]
