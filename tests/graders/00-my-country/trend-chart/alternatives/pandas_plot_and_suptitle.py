def stock_chart(country):
    people = stock[(stock["destination"] == country) & (stock["sex"] == "both")].groupby("year")["migrants"].sum()
    if len(people) == 0:
        return None
    percent = 100 * (people.iloc[-1] / people.iloc[0] - 1)
    ax = people.plot(marker="o", legend=False)
    ax.figure.suptitle(f"{name(country)}: {'more' if percent > 0 else 'fewer'} migrants than 34 years ago, {percent:+.0f} %", x=0.02, ha="left")
    ax.set(ylabel="persons", xlabel="")
    plt.figtext(0.02, -0.02, "Data: UN DESA, International Migrant Stock 2024", fontsize=8)
    plt.show()
    return ax
