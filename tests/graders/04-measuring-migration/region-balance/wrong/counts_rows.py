"""For the twelve regions you give a table of 12 rows that begins with VRD-01 · 11 · 11 · 0. You count rows, not people. Add up the column `persons`."""


def region_balance(moves):
    movers = moves.query("origin != destination")
    arrivals = movers.groupby("destination")["persons"].count()
    departures = movers.groupby("origin")["persons"].count()
    table = pd.DataFrame({"arrivals": arrivals, "departures": departures}).fillna(0)
    table["net"] = table["arrivals"] - table["departures"]
    return table.rename_axis("region").reset_index()
