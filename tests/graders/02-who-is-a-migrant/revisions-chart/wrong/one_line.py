"""For Colombia: one line joins figures of both revisions. A step from one count to another is no growth: draw two lines."""


def revisions_chart(country):
    old, new = older.query("destination == @country"), newer.query("destination == @country")
    difference = revision_change(country, 2020)
    if difference is None:
        return None
    fig, ax = plt.subplots()
    joined = pd.concat([old[old["year"] < 2020], new[new["year"] >= 2020]])
    ax.plot(joined["year"], joined["migrants"], label="2020 and 2024")
    ax.plot(joined["year"], joined["migrants"])
    ax.legend()
    ax.set_title(f"{name(country)}: {difference:+.1f} percent")
    ax.set_ylabel("people")
    fig.text(0.1, 0, "Source: UN DESA, 2020 and 2024")
    return ax
