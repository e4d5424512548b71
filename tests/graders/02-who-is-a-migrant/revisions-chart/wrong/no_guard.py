"""For Kosovo* your function stopped at "TypeError: unsupported format string passed to NoneType.__format__". Two things do not fit together on that
line. Look at what each of them is: a number, a text, a table? *References to Kosovo shall be understood to be in the context of United Nations
Security Council resolution 1244 (1999).

(1.75 of 2)"""


def revisions_chart(country):
    old, new = older.query("destination == @country"), newer.query("destination == @country")
    difference = revision_change(country, 2020)
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.plot(old["year"], old["migrants"], linestyle="--", marker="s", label="2020 revision")
    ax.plot(new["year"], new["migrants"], marker="o", label="2024 revision")
    ax.legend()
    ax.set_title(f"{name(country)} in 2020: the 2024 revision differs by {difference:+.1f} percent")
    ax.set_ylabel("people")
    fig.text(0.1, 0, "Source: UN DESA, International Migrant Stock, 2020 and 2024 revisions")
    return ax
