"""For Kenya: your title is 'Nepal: migrants rose from 429,974 in 1990 to 470,719 in 2024'. The title does not name the country. Use `name(country)`.
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
    ax.set_title("Nepal: migrants rose from 429,974 in 1990 to 470,719 in 2024")
    ax.set_ylabel("people")
    fig.text(0.1, 0, "Source: UN DESA, International Migrant Stock 2024")
    return ax
