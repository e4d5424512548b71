"""For UN DESA's extract in 1990 you give 99,620,168 and 152,986,157. You leave out the places with a star. It only says that there is a note."""


def areas_and_world(table, year):
    """The sum over countries and areas in `year` (a text, such as "2020"), and the published world total; None without a world row."""
    rows = table[table["code"].isin(KNOWN) & ~table["place"].str.contains("*", regex=False)]  # countries and areas only
    world = table.query("code in ['900', 'WLD']")[year]  # the figure of the world
    if world.empty:
        return None
    return rows[year].sum(), world.item()  # the two numbers
