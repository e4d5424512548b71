"""For Nepal: the title "Nepal: 9 of 9 tables have figures" does not say rightly which year is the latest. Take it from the rows of `found`.
(1.5 of 2)"""


def shelf_chart(country):
    """A level line for each table, from the first to the last year with a figure for `country`; gives back the axes, or None where no table has one."""
    rows = on_the_shelf(country)
    found = rows[rows["years"] > 0]  # the rows with a figure
    if found.empty:
        return None
    fig, ax = plt.subplots(figsize=(7, 4))
    for place, row in found.iterrows():
        ax.plot([row["first"], row["last"]], [place, place], marker="o", color="black")  # from the first to the last year
    name_rows(ax, rows["table"])
    ax.set_title(f"{name(country)}: {len(found)} of {len(rows)} tables have figures")  # the finding
    ax.set_xlabel("year")  # what the axis shows
    fig.text(0.02, -0.08, "Sources: UN DESA, World Bank, UNHCR, United Nations Statistics Division")  # the sources
    return ax
