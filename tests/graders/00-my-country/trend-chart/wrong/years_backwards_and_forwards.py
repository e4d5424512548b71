"""For Nepal: your line begins with 429,974 in 1990. The line runs back and forth in time. Sort the years before you draw."""


def stock_chart(country):
    rows = stock.query("destination == @country and sex == 'both'")
    if rows.empty:
        return None
    people = rows.groupby("year")["migrants"].sum()
    people = people.sort_values()
    first, last = people[1990], people[2024]
    change = "rose" if last > first else "fell"
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.plot(people.index, people, marker="o")
    ax.set_title(f"{name(country)}: migrants {change} from {first:,} in 1990 to {last:,} in 2024")
    ax.set_ylabel("people")
    fig.text(0.1, 0, "Source: UN DESA, International Migrant Stock 2024")
    return ax
