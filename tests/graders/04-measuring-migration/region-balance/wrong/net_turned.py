"""For the twelve regions you give a table of 12 rows that begins with VRD-01 · 23,902 · 12,936 · -10,966. The sign of `net` is turned round: it is
arrivals less departures.
"""


def region_balance(moves):
    movers = moves.query("origin != destination")
    arrivals = movers.groupby("destination")["persons"].sum()
    departures = movers.groupby("origin")["persons"].sum()
    table = pd.DataFrame({"arrivals": arrivals, "departures": departures}).fillna(0)
    table["net"] = table["departures"] - table["arrivals"]
    return table.rename_axis("region").reset_index()
