"""For Nepal: a line was drawn that nobody can see. Look at its colour and its width, or leave both to matplotlib."""


def shelf_chart(country):
    """A level line for each table, from the first to the last year with a figure for `country`; gives back the axes, or None where no table has one."""
    rows = on_the_shelf(country)
    found = rows[rows["years"] > 0]  # the rows with a figure
    if found.empty:
        return None
    fig, ax = plt.subplots(figsize=(7, 4))
    for place, row in found.iterrows():
        ax.plot([row["first"], row["last"]], [place, place], marker="o", color="white")  # from the first to the last year
    name_rows(ax, rows["table"])
    ax.set_title(f"{name(country)}: {len(found)} of {len(rows)} tables have figures, the latest of {found['last'].max():.0f}")  # the finding
    ax.set_xlabel("year")  # what the axis shows
    fig.text(0.02, -0.08, "Sources: UN DESA, World Bank, UNHCR, United Nations Statistics Division")  # the sources
    return ax
