"""For the twelve regions you print something and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def region_balance(moves):
    movers = moves.query("origin != destination")
    arrivals = movers.groupby("destination")["persons"].sum()
    departures = movers.groupby("origin")["persons"].sum()
    table = pd.DataFrame({"arrivals": arrivals, "departures": departures}).fillna(0)
    table["net"] = table["arrivals"] - table["departures"]
    print(table.rename_axis("region").reset_index())
