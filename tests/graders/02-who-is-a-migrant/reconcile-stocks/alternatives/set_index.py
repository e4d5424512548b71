def unexplained(year, basis):
    table = components.set_index(["year", "basis"])
    if (year, basis) not in table.index:
        return None
    row = table.loc[(year, basis)]
    known = row["stock_start"] + row["immigration"] - row["emigration"] - row["deaths"]
    if basis == "citizenship":
        known += row["births"] - row["naturalisations"]
    if pd.isna(known):
        return None
    return (row["stock_end"] - known) / row["stock_start"] * 100
