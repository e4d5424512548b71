"""For Nepal: a line lies outside the limits of the chart, where nobody sees it. Look at `ax.set_xlim` and `ax.set_ylim`, or leave them out."""


def stock_chart(country):
    """A line chart of the migrants in `country`, 1990 to 2024; gives back its axes, or None where the table has no figure."""
    rows = stock.query("destination == @country and sex == 'both'")
    if rows.empty:
        return None
    people = rows.groupby("year")["migrants"].sum()
    first, last = people.iloc[0], people.iloc[-1]
    change = "rose" if last > first else "fell"
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.plot(people.index, people, marker="o")
    ax.set_title(f"{name(country)}: migrants {change} from {first:,} in 1990 to {last:,} in 2024")
    ax.set_xlim(0, 10)
    ax.set_ylabel("people")
    fig.text(0.1, 0, "Source: UN DESA, International Migrant Stock 2024")
    return ax
