"""For the World Bank's extract in 2024 you give 0 and 856,055,241,271. You keep numbers only. The World Bank's extract has letters: `KNOWN` holds both."""


def areas_and_world(table, year):
    """The sum over countries and areas in `year` (a text, such as "2020"), and the published world total; None without a world row."""
    rows = table[table["code"].isin(areas["m49"])]  # countries and areas only
    world = table.query("code in ['900', 'WLD']")[year]  # the figure of the world
    if world.empty:
        return None
    return rows[year].sum(), world.item()  # the two numbers
