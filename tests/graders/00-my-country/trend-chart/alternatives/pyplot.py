def stock_chart(country):
    rows = load("migrant_stock_totals", country=country, sex="both")
    if rows.empty:
        return None
    first, last = rows["migrants"].iloc[0], rows["migrants"].iloc[-1]
    plt.figure()
    plt.plot(rows["year"], rows["migrants"], "o-")
    plt.title(f"Migrants in {name(country)} {'rose' if last > first else 'fell'}\nby {abs(last - first):,} people between 1990 and 2024")
    plt.xlabel("Source: United Nations (2024), International Migrant Stock")
    plt.ylabel("number of migrants")
    return plt.gca()
