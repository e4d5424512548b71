def stock_chart(country):
    by_sex = stock[stock["destination"] == country].pivot_table(index="year", columns="sex", values="migrants", aggfunc="sum")
    if by_sex.empty:
        return None
    fig, ax = plt.subplots()
    for sex in ("female", "male", "both"):
        ax.plot(by_sex.index.values, by_sex[sex].values, label=sex)
    ax.legend()
    first, last = by_sex["both"].iloc[0], by_sex["both"].iloc[-1]
    if last > first:
        ax.set_title(f"{name(country)}: migrants went up from {first} (1990) to {last} (2024)", loc="left")
    else:
        ax.set_title(f"{name(country)}: migrants went down from {first} (1990) to {last} (2024)", loc="left")
    ax.set_ylabel("People")
    ax.text(0, -0.2, "UN DESA, International Migrant Stock 2024", transform=ax.transAxes)
    return ax
