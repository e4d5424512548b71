"""For UN DESA's extract without the row of Kenya in 2020 you give 279,547,958 and 279,547,958. Both are your own sum. The second is the figure that the publisher prints for the world."""


def areas_and_world(table, year):
    """The sum over countries and areas in `year` (a text, such as "2020"), and the published world total; None without a world row."""
    rows = table[table["code"].isin(KNOWN)]  # countries and areas only
    world = table.query("code in ['900', 'WLD']")[year]  # the figure of the world
    if world.empty:
        return None
    return rows[year].sum(), rows[year].sum()  # the two numbers
