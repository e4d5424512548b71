"""For the twelve regions you give a table of 12 rows that begins with VRD-01 · 23,902 · 12,936 · 10,966. Its columns are `region`, `arrivals`,
`departures` and `balance`, and `net` is not among them. Compare the names with the question.
"""


def region_balance(moves):
    movers = moves.query("origin != destination")
    arrivals = movers.groupby("destination")["persons"].sum()
    departures = movers.groupby("origin")["persons"].sum()
    table = pd.DataFrame({"arrivals": arrivals, "departures": departures}).fillna(0)
    table["balance"] = table["arrivals"] - table["departures"]
    return table.rename_axis("region").reset_index()
