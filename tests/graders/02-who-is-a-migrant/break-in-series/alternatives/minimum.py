def find_break(table):
    differ = table[table["published"] != table["recounted"]]
    if len(differ) == 0:
        return None
    row = differ[differ["year"] == differ["year"].min()].iloc[0]
    return int(row["year"]), 100 * (row["published"] - row["recounted"]) / row["recounted"]
