"""For Colombia: a line lies outside the limits of the chart, where nobody sees it. Look at `ax.set_xlim` and `ax.set_ylim`, or leave them out."""


def revisions_chart(country):
    """Two lines, one for each revision of the migrants in `country`; gives back the axes, or None where a revision has nothing."""
    old, new = older.query("destination == @country"), newer.query("destination == @country")
    difference = revision_change(country, 2020)
    if difference is None:
        return None
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.plot(old["year"], old["migrants"], linestyle="--", marker="s", label="2020 revision")
    ax.plot(new["year"], new["migrants"], marker="o", label="2024 revision")
    ax.legend()
    ax.set_xlim(0, 10)
    ax.set_title(f"{name(country)} in 2020: the 2024 revision differs by {difference:+.1f} percent")
    ax.set_ylabel("people")
    fig.text(0.1, 0, "Source: UN DESA, International Migrant Stock, 2020 and 2024 revisions")
    return ax
