def areas_and_world(table, year):
    known = pd.DataFrame({"code": KNOWN})
    world = table.loc[table["code"].isin(["900", "WLD"]), year]
    return None if len(world) == 0 else (known.merge(table)[year].sum(), world.max())
