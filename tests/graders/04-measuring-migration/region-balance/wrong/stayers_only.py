"""For the twelve regions you give a table of 12 rows that begins with VRD-01 · 222,864 · 222,864 · 0. Right in `region`, not yet in `arrivals`,
`departures` and `net`. Look at one column after the other: who came, who left, the balance.
"""


def region_balance(moves):
    movers = moves.query("origin == destination")
    arrivals = movers.groupby("destination")["persons"].sum()
    departures = movers.groupby("origin")["persons"].sum()
    table = pd.DataFrame({"arrivals": arrivals, "departures": departures}).fillna(0)
    table["net"] = table["arrivals"] - table["departures"]
    return table.rename_axis("region").reset_index()
