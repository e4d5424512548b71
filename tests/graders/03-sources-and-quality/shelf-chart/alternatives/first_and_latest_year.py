def shelf_chart(country):
    """A level line for each table, from the first to the last year with a figure for `country`; gives back the axes, or None where no table has one."""
    rows = on_the_shelf(country)
    found = rows[rows["years"] > 0]
    if found.empty:
        return None
    fig, ax = plt.subplots(figsize=(7, 4))
    for place, row in found.iterrows():
        ax.plot([row["first"], row["last"]], [place, place], marker="o", color="black")
    name_rows(ax, rows["table"])
    ax.set_title(f"{name(country)}: {len(found)} of {len(rows)} tables have figures, from {found['first'].min():.0f} to {found['last'].max():.0f}")
    ax.set_xlabel("year")
    fig.text(0.02, -0.08, "Sources: UN DESA, World Bank, UNHCR, United Nations Statistics Division")
    return ax
