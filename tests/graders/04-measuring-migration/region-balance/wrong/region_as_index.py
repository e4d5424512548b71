"""For the twelve regions you give a table of 12 rows that begins with 23,902 · 12,936 · 10,966. `region` stands at the left edge of the table and not in
a column. `.reset_index()` makes it a column again.
"""


def region_balance(moves):
    movers = moves.query("origin != destination")
    arrivals = movers.groupby("destination")["persons"].sum()
    departures = movers.groupby("origin")["persons"].sum()
    table = pd.DataFrame({"arrivals": arrivals, "departures": departures}).fillna(0)
    table["net"] = table["arrivals"] - table["departures"]
    return table.rename_axis("region")
