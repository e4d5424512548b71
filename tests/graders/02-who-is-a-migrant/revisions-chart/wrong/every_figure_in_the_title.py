"""For Colombia: your title is 'Colombia: +1 percent, +9 percent, -5 percent, -7 percent, 0 percent'. It holds so many figures that a reader cannot tell which of them counts. Say one finding, with the figures that it needs.
(1.5 of 2)
"""


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
    ax.set_title(f"{name(country)}: +1 percent, +9 percent, -5 percent, -7 percent, 0 percent")
    ax.set_ylabel("people")
    fig.text(0.1, 0, "Source: UN DESA, International Migrant Stock, 2020 and 2024 revisions")
    return ax
