def naming_trafficking(table):
    rows = table[table["level"] == "target"]
    rows = rows[rows["label"].str.contains("traffick", case=False)]
    rows = rows[~rows["label"].str.contains("wildlife|animal|plant", case=False)]
    return rows["code"].tolist()
