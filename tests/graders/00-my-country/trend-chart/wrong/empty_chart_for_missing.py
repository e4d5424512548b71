"""For Kosovo* you give a chart. The table has nothing for it, so there is nothing to draw. Give back None.
*References to Kosovo shall be understood to be in the context of United Nations Security Council resolution 1244 (1999).
(1.75 of 2)
"""


def stock_chart(country):
    rows = stock.query("destination == @country and sex == 'both'")
    people = rows.groupby("year")["migrants"].sum()
    fig, ax = plt.subplots()
    if rows.empty:
        return ax
    first, last = people.iloc[0], people.iloc[-1]
    change = "rose" if last > first else "fell"
    ax.plot(people.index, people, marker="o")
    ax.set_title(f"{name(country)}: migrants {change} from {first:,} in 1990 to {last:,} in 2024")
    ax.set_ylabel("people")
    fig.text(0.1, 0, "Source: UN DESA, International Migrant Stock 2024")
    return ax
