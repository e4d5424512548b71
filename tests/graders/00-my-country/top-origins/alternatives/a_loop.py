import pandas as pd


def top_origins(country, year, n):
    counted = []
    total = 0
    for row in stock[stock["destination"] == country].itertuples():
        if row.year == year and row.sex == "both":
            total += row.migrants
            if row.migrants and row.origin != "OTH":
                counted.append((-row.migrants, row.origin))
    rows = [(origin, -people, 100 * -people / total) for people, origin in sorted(counted)[:n]]
    return pd.DataFrame(rows, columns=["origin", "migrants", "share"])
