"""For Nepal: your title is 'Nepal: 1.9 million, 480,000, 5.0 million, 240,000 more people left than came'. It holds so many figures that a reader cannot tell which of them counts. Say one finding, with the figures that it needs.
(1.5 of 2)
"""


def growth_chart(country):
    """Natural growth and net migration of each year, two lines; gives back the axes, or None without figures."""
    if natural_and_net(country, 2024) is None:
        return None
    years = range(1991, 2025)
    natural = [natural_and_net(country, year)[0] for year in years]
    net = [natural_and_net(country, year)[1] for year in years]
    total = netmig.query("country == @country and year >= 2015")["net_migration"].sum()
    about = round(abs(total), 2 - len(str(abs(total))))
    words = "came than left" if total > 0 else "left than came"
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.plot(years, natural, label="natural growth (what is left over)")
    ax.plot(years, net, linestyle="--", label="net migration")
    ax.legend()
    ax.set_title(f"{name(country)}: 1.9 million, 480,000, 5.0 million, 240,000 more people {words}")
    ax.set_ylabel("per 1,000 people")
    fig.text(0.1, 0, "Source: World Bank, World Development Indicators")
    return ax
