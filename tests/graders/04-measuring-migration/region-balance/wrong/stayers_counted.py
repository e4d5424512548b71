"""For the twelve regions you give a table of 12 rows that begins with VRD-01 · 246,766 · 235,800 · 10,966. Among arrivals and departures are those who
stayed: their origin is their destination. Leave these rows out first.
"""


def region_balance(moves):
    movers = moves
    arrivals = movers.groupby("destination")["persons"].sum()
    departures = movers.groupby("origin")["persons"].sum()
    table = pd.DataFrame({"arrivals": arrivals, "departures": departures}).fillna(0)
    table["net"] = table["arrivals"] - table["departures"]
    return table.rename_axis("region").reset_index()
