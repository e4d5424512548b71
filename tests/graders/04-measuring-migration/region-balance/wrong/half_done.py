"""`region_balance` still has a blank (`...`): `table["net"] = ...  # the balance`."""


def region_balance(moves):
    movers = moves.query("origin != destination")
    arrivals = movers.groupby("destination")["persons"].sum()
    departures = movers.groupby("origin")["persons"].sum()
    table = pd.DataFrame({"arrivals": arrivals, "departures": departures}).fillna(0)
    table["net"] = ...  # the balance
    return table.rename_axis("region").reset_index()
