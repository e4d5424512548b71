def coverage(extract):
    cells = set()
    for row in extract.dropna().to_dict("records"):
        if row["region"] != "VRD":
            cells.add((row["region"], row["month"]))
    return len(cells) / (12 * 12) * 100
