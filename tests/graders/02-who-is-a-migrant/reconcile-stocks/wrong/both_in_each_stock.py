"""For 2023, stock by birthplace you give 1.78. Here births and naturalisations change nothing in a stock by birthplace: who is born here is native-born,
and a passport does not move the place of birth.

(1 of 2)"""


def unexplained(year, basis):
    rows = components.query("year == @year and basis == @basis")
    if rows.empty:
        return None
    row = rows.iloc[0]
    change = row["immigration"] - row["emigration"] - row["deaths"]
    change = change + row["births"] - row["naturalisations"]
    rest = row["stock_end"] - (row["stock_start"] + change)
    return None if pd.isna(rest) else 100 * rest / row["stock_start"]
