"""For Nepal: your title is 'Nepal: migrants rose from 429,974 in 1990 to 487,564 in 2024'. The line does not show 487,564 in 2024. Which year is the
figure of?
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
    ax.set_title(f"{name(country)}: migrants {change} from {first:,} in 1990 to {people.iloc[-2]:,} in 2024")
    ax.set_ylabel("people")
    fig.text(0.1, 0, "Source: UN DESA, International Migrant Stock 2024")
    return ax
