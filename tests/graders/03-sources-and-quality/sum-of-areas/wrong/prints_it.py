"""For UN DESA's extract in 1990 you print something and give back None. `print` only shows it. Let the function hand it on: put `return` before the value."""


def areas_and_world(table, year):
    """The sum over countries and areas in `year` (a text, such as "2020"), and the published world total; None without a world row."""
    rows = table[table["code"].isin(KNOWN)]  # countries and areas only
    world = table.query("code in ['900', 'WLD']")[year]  # the figure of the world
    if world.empty:
        return None
    print(rows[year].sum(), world.item())  # the two numbers
