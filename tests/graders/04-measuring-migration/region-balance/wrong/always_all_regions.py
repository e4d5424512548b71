"""For three regions you give a table of 12 rows that begins with VRD-01 · 23,902 · 12,936 · 10,966. Those are all twelve regions. Let the function use
the table that it is handed.
"""


def region_balance(moves):
    movers = globals()["moves"].query("origin != destination")
    arrivals = movers.groupby("destination")["persons"].sum()
    departures = movers.groupby("origin")["persons"].sum()
    table = pd.DataFrame({"arrivals": arrivals, "departures": departures}).fillna(0)
    table["net"] = table["arrivals"] - table["departures"]
    return table.rename_axis("region").reset_index()
