"""For three regions of which one has no arrivals you give a table of 3 rows that begins with A · nan · 150 · nan. Right in `region` and `departures`,
not yet in `arrivals` and `net`. Which of your steps depends on the place of a row, or on every region being both left and reached?
(1.5 of 2)
"""


def region_balance(moves):
    movers = moves.query("origin != destination")
    arrivals = movers.groupby("destination")["persons"].sum()
    departures = movers.groupby("origin")["persons"].sum()
    table = pd.DataFrame({"arrivals": arrivals, "departures": departures})
    table["net"] = table["arrivals"] - table["departures"]
    return table.rename_axis("region").reset_index()
