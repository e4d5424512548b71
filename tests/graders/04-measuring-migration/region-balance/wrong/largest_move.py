"""For the twelve regions you give a table of 12 rows that begins with VRD-01 · 3,949 · 12,936 · -8,987. Right in `region` and `departures`, not yet in
`arrivals` and `net`. Look at one column after the other: who came, who left, the balance.
"""


def region_balance(moves):
    movers = moves.query("origin != destination")
    arrivals = movers.groupby("destination")["persons"].max()
    departures = movers.groupby("origin")["persons"].sum()
    table = pd.DataFrame({"arrivals": arrivals, "departures": departures}).fillna(0)
    table["net"] = table["arrivals"] - table["departures"]
    return table.rename_axis("region").reset_index()
