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
    peak = people.idxmax()
    if peak == people.index[-1]:
        ax.set_title(f"{name(country)}: migrants rose to {last / 1e6:.1f} million, the most since 1990")
    else:
        ax.set_title(f"{name(country)}: migrants {'grew' if last > first else 'fell'} from {first:,} to {last:,}, after they rose to {people.max():,} in {peak}")
    ax.set_ylabel("people")
    fig.text(0.1, 0, "Source: UN DESA, International Migrant Stock 2024")
    return ax
