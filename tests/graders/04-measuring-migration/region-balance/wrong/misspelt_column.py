"""For the twelve regions your function stopped at "KeyError: 'Column not found: person'". Look at the spelling of that name: is there a space, a capital
letter, another word?
"""


def region_balance(moves):
    movers = moves.query("origin != destination")
    arrivals = movers.groupby("destination")["person"].sum()
    departures = movers.groupby("origin")["person"].sum()
    table = pd.DataFrame({"arrivals": arrivals, "departures": departures}).fillna(0)
    table["net"] = table["arrivals"] - table["departures"]
    return table.rename_axis("region").reset_index()
