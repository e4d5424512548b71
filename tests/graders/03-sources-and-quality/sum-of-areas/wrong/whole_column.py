"""For UN DESA's extract in 1990 you give 1,264,416,523 and 152,986,157. That adds up the whole column. Regions and groups are in it, and the world itself. Which rows are countries or areas?"""


def areas_and_world(table, year):
    """The sum over countries and areas in `year` (a text, such as "2020"), and the published world total; None without a world row."""
    rows = table  # countries and areas only
    world = table.query("code in ['900', 'WLD']")[year]  # the figure of the world
    if world.empty:
        return None
    return rows[year].sum(), world.item()  # the two numbers
