def arrivals(place, start, drops):
    changes = stock_changes(start)
    if len(changes) == 0:
        return None
    here = changes.loc[changes["area"] == place, "change"].clip(lower=0).sum()
    home = changes.loc[changes["birth_area"] == place, "change"].clip(upper=0).abs().sum()
    return here + (home if drops == "return" else 0)
