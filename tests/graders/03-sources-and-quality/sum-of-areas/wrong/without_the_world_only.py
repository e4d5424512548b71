"""For UN DESA's extract in 1990 you give 1,111,430,366 and 152,986,157. You leave out the world and keep its regions and groups: people are counted in each of these again."""


def areas_and_world(table, year):
    """The sum over countries and areas in `year` (a text, such as "2020"), and the published world total; None without a world row."""
    rows = table.query("code not in ['900', 'WLD']")  # countries and areas only
    world = table.query("code in ['900', 'WLD']")[year]  # the figure of the world
    if world.empty:
        return None
    return rows[year].sum(), world.item()  # the two numbers
