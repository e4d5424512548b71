"""For Nepal: your title is 'Nepal: about -1,942,790 more people left than came, 2015 to 2024'. A sign is in front of the figure. The words say the
direction already, and `about` has no sign.
(1.5 of 2)
"""


def growth_chart(country):
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
    ax.set_title(f"{name(country)}: about {total:,} more people {words}, 2015 to 2024")
    ax.set_ylabel("per 1,000 people")
    fig.text(0.1, 0, "Source: World Bank, World Development Indicators")
    return ax
