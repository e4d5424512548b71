"""For Nepal: your title is 'Nepal: rose fell 0 billion'. 0 billion is all that rounding leaves of the figure. Say it in a smaller unit, or in people.
(1.5 of 2)
"""


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
    ax.set_title(f"{name(country)}: rose fell 0 billion")
    ax.set_ylabel("people")
    fig.text(0.1, 0, "Source: UN DESA, International Migrant Stock 2024")
    return ax
