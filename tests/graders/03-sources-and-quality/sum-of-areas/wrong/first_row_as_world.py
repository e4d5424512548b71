"""For the World Bank's extract in 2024 you give 856,055,241,271 and nan. `world` is nan. That is what a calculation with a gap in it gives. Find the gap before you calculate."""


def areas_and_world(table, year):
    """The sum over countries and areas in `year` (a text, such as "2020"), and the published world total; None without a world row."""
    rows = table[table["code"].isin(KNOWN)]  # countries and areas only
    world = table[year].head(1)  # the figure of the world
    if world.empty:
        return None
    return rows[year].sum(), world.item()  # the two numbers
