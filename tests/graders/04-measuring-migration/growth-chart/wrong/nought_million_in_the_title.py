"""For Kenya: your title is 'Kenya: about 0 million more people left than came, 2015 to 2024'. 0 is all that rounding leaves of the figure. Say it in a smaller unit, or in people.
(1.5 of 2)"""


def growth_chart(country):
    """Natural growth and net migration of each year, two lines; gives back the axes, or None without figures."""
    if natural_and_net(country, 2024) is None:
        return None
    years = range(1991, 2025)
    natural = [natural_and_net(country, year)[0] for year in years]  # the natural growth of each year
    net = [natural_and_net(country, year)[1] for year in years]  # the net migration of each year
    total = netmig.query("country == @country and year >= 2015")["net_migration"].sum()
    about = round(abs(total), 2 - len(str(abs(total))))  # two digits, and zeros for the others
    words = "came than left" if total > 0 else "left than came"
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.plot(years, natural, label="natural growth (what is left over)")
    ax.plot(years, net, linestyle="--", label="net migration")
    ax.legend()
    ax.set_title(f"{name(country)}: about {about / 1e6:.0f} million more people {words}, 2015 to 2024")  # the finding
    ax.set_ylabel("per 1,000 people")  # the unit
    fig.text(0.1, 0, "Source: World Bank, World Development Indicators")  # the source
    return ax
