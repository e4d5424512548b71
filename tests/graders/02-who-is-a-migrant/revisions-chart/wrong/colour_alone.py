"""For Colombia: only their colour tells the two lines apart, and a black-and-white print has none. Draw one of them dashed.

(1.75 of 2)"""


def revisions_chart(country):
    old, new = older.query("destination == @country"), newer.query("destination == @country")
    difference = revision_change(country, 2020)
    if difference is None:
        return None
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.plot(old["year"], old["migrants"], color="red", label="2020 revision")
    ax.plot(new["year"], new["migrants"], color="blue", label="2024 revision")
    ax.legend()
    ax.set_title(f"{name(country)} in 2020: the 2024 revision differs by {difference:+.1f} percent")
    ax.set_ylabel("people")
    fig.text(0.1, 0, "Source: UN DESA, International Migrant Stock, 2020 and 2024 revisions")
    return ax
