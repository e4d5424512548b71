"""For the twelve regions you give a table of 12 rows that begins with VRD-01 · 23,902 · 12,936 · 10,966. `net` has lost its sign. A region that more
people left than came to is below zero.
"""


def region_balance(moves):
    movers = moves.query("origin != destination")
    arrivals = movers.groupby("destination")["persons"].sum()
    departures = movers.groupby("origin")["persons"].sum()
    table = pd.DataFrame({"arrivals": arrivals, "departures": departures}).fillna(0)
    table["net"] = (table["arrivals"] - table["departures"]).abs()
    return table.rename_axis("region").reset_index()
