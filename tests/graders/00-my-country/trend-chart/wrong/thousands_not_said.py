"""For Nepal: your line begins with 430 in 1990. The line shows thousands or millions, and the axis does not say so. Put that unit on the axis."""


def stock_chart(country):
    rows = stock.query("destination == @country and sex == 'both'")
    if rows.empty:
        return None
    people = rows.groupby("year")["migrants"].sum()
    first, last = people.iloc[0], people.iloc[-1]
    change = "rose" if last > first else "fell"
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.plot(people.index, people / 1000, marker="o")
    ax.set_title(f"{name(country)}: migrants {change} from {first:,} in 1990 to {last:,} in 2024")
    ax.set_ylabel("people")
    fig.text(0.1, 0, "Source: UN DESA, International Migrant Stock 2024")
    return ax
