"""For Nepal: the line that names the source stands outside the picture. In `fig.text(x, y, ...)` 0 is left and bottom, 1 is right and top.
(1.75 of 2)
"""


def stock_chart(country):
    rows = stock.query("destination == @country and sex == 'both'")
    if rows.empty:
        return None
    people = rows.groupby("year")["migrants"].sum()
    first, last = people.iloc[0], people.iloc[-1]
    change = "rose" if last > first else "fell"
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.plot(people.index, people, marker="o")
    ax.set_title(f"{name(country)}: migrants {change} from {first:,} in 1990 to {last:,} in 2024")
    ax.set_ylabel("people")
    fig.text(1.1, 0, "Source: UN DESA, International Migrant Stock 2024")
    return ax
