"""For UN DESA's extract in 1990 your function stopped at "KeyError: 1990". Nothing is kept under that number. Look at what there is: other numbers, or texts?"""


def areas_and_world(table, year):
    """The sum over countries and areas in `year` (a text, such as "2020"), and the published world total; None without a world row."""
    rows = table[table["code"].isin(KNOWN)]  # countries and areas only
    world = table.query("code in ['900', 'WLD']")[year]  # the figure of the world
    if world.empty:
        return None
    return rows[int(year)].sum(), world.item()  # the two numbers
