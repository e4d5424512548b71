"""For the twelve regions you give a table of 12 rows that begins with VRD-01 · 12,936 · 23,902 · -10,966. Arrivals and departures changed places. Who
arrives has the region as destination.
"""


def region_balance(moves):
    movers = moves.query("origin != destination")
    arrivals = movers.groupby("origin")["persons"].sum()
    departures = movers.groupby("destination")["persons"].sum()
    table = pd.DataFrame({"arrivals": arrivals, "departures": departures}).fillna(0)
    table["net"] = table["arrivals"] - table["departures"]
    return table.rename_axis("region").reset_index()
