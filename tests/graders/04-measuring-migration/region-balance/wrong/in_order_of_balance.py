"""For the twelve regions you give a table of 12 rows that begins with VRD-01 · 23,902 · 12,936 · 10,966. The rows are in the order of the balance. The
question asks for the order of the codes.
"""


def region_balance(moves):
    movers = moves.query("origin != destination")
    arrivals = movers.groupby("destination")["persons"].sum()
    departures = movers.groupby("origin")["persons"].sum()
    table = pd.DataFrame({"arrivals": arrivals, "departures": departures}).fillna(0)
    table["net"] = table["arrivals"] - table["departures"]
    return table.sort_values("net", ascending=False).rename_axis("region").reset_index()
