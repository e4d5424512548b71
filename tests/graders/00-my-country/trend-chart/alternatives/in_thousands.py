def stock_chart(country):
    people = stock.query("destination == @country and sex == 'both'").groupby("year")["migrants"].sum() / 1000
    if people.empty:
        return None
    first, last = people[1990], people[2024]
    change = "increased" if last > first else "decreased"
    fig, ax = plt.subplots()
    ax.plot(people.index.astype(str), people.round(1))
    ax.set_title(f"In {name(country)} the number of migrants {change} from {first:,.0f} to {last:,.0f} thousand")
    ax.set_ylabel("thousands of people")
    ax.annotate("UN DESA (2024)", (0, -0.15), xycoords="axes fraction")
    return ax
