import pandas as pd
from migcap import charts


def stock_chart(country):
    rows = stock.query("destination == @country and sex == 'both'")
    if rows.empty:
        return None
    people = rows.groupby("year")["migrants"].sum()
    first, last = people.iloc[0], people.iloc[-1]
    verb = "grew" if last > first else "shrank"
    ax = charts.axes(title=f"{name(country)}'s migrant population {verb} from {first / 1e6:.2f} to {last / 1e6:.2f} million", source=stock, unit="millions of people")
    ax.plot(pd.to_datetime(people.index.astype(str)), people / 1e6)
    ax.axhline(0, color="grey")
    return ax
