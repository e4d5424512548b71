"""For Nepal: your title is 'Migrants in Nepal, 1990 to 2024'. The title is a label, not a finding. Say whether the number rose or fell.
(1.5 of 2)
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
    ax.set_title(f"Migrants in {name(country)}, 1990 to 2024")
    ax.set_ylabel("people")
    fig.text(0.1, 0, "Source: UN DESA, International Migrant Stock 2024")
    return ax
