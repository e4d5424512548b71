"""For the twelve regions you give a table of 12 rows that begins with VRD-01 · 23,902 · 23,902 · 0. Arrivals and departures are the same for each
region. Group once by destination, once by origin.
"""


def region_balance(moves):
    movers = moves.query("origin != destination")
    arrivals = movers.groupby("destination")["persons"].sum()
    departures = movers.groupby("destination")["persons"].sum()
    table = pd.DataFrame({"arrivals": arrivals, "departures": departures}).fillna(0)
    table["net"] = table["arrivals"] - table["departures"]
    return table.rename_axis("region").reset_index()
