def areas_and_world(table, year):
    """The sum over countries and areas in `year` (a text, such as "2020"), and the published world total; None without a world row."""
    rows = table[table["code"].isin(KNOWN)]  # countries and areas only
    world = table.query("code in ['900', 'WLD']")[year]  # the figure of the world
    if world.empty:
        return None
    return [rows[year].sum(), world.sum()]  # the two numbers
