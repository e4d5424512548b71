def region_balance(moves):
    movers = moves[moves["origin"] != moves["destination"]]
    came = movers.groupby("destination")["persons"].sum()
    left = movers.groupby("origin")["persons"].sum()
    table = pd.concat([came, left], axis=1, keys=["arrivals", "departures"]).fillna(0).sort_index()
    table["net"] = table["arrivals"].sub(table["departures"])
    table.index.name = "region"
    return table.reset_index()
