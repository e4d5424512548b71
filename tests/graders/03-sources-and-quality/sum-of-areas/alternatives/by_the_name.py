def areas_and_world(table, year):
    """The sum over countries and areas in `year` (a text, such as "2020"), and the published world total; None without a world row."""
    rows = table[table["code"].isin(KNOWN)]  # countries and areas only
    world = table[table["place"].str.strip().str.upper() == "WORLD"][year]  # the figure of the world
    if world.empty:
        return None
    return rows[year].sum(), world.item()  # the two numbers
