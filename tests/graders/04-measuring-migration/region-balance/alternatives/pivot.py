def region_balance(moves):
    matrix = moves.pivot_table(index="origin", columns="destination", values="persons", aggfunc="sum", fill_value=0)
    regions = sorted(set(moves.loc[moves["origin"] != moves["destination"], "origin"]) | set(moves.loc[moves["origin"] != moves["destination"], "destination"]))
    matrix = matrix.reindex(index=regions, columns=regions, fill_value=0)
    arrivals = [sum(matrix.loc[other, region] for other in regions if other != region) for region in regions]
    departures = [sum(matrix.loc[region, other] for other in regions if other != region) for region in regions]
    return pd.DataFrame({"region": regions, "arrivals": arrivals, "departures": departures, "net": [came - left for came, left in zip(arrivals, departures)]})
