def region_balance(moves):
    """Arrivals, departures and their balance for each region of a table of moves; who stayed is left out."""
    movers = moves.query("origin != destination")  # the rows of those who moved
    arrivals = movers.groupby("destination")["persons"].sum()  # for each region, who came
    departures = movers.groupby("origin")["persons"].sum()  # for each region, who left
    table = pd.DataFrame({"arrivals": arrivals, "departures": departures}).fillna(0)
    table["net"] = arrivals.sub(departures, fill_value=0)  # the balance
    return table.rename_axis("region").reset_index()
