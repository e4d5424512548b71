def growth_chart(country):
    if natural_and_net(country, 2024) is None:
        return None
    table = pd.DataFrame([natural_and_net(country, year) for year in range(1991, 2025)], index=range(1991, 2025), columns=["natural growth", "net migration"])
    ax = table.plot(style=["-", ":"])
    total = int(netmig.query("country == @country and year >= 2015")["net_migration"].sum())
    ax.set(title=f"{name(country)}, 2015 to 2024: {abs(total):,} more people {'came than left' if total > 0 else 'left than came'}", ylabel="per 1,000 people", xlabel="Source: World Bank")
    return ax
