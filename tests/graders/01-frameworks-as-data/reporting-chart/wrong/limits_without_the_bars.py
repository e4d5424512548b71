"""For Nepal: 8.8.2 has a bar that nobody can see. Look at its colour, and at `ax.set_xlim` and `ax.set_ylim`, or leave them out."""


def reporting_chart(country):
    """Lying bars: the years with a value of each of the 13 indicators in `country`; gives back its axes, or None where there is no value."""
    rows = values.query("area == @country").dropna(subset="value")
    if rows.empty:
        return None
    years = rows.groupby("indicator")["year"].nunique().reindex(INDICATORS, fill_value=0)
    fig, ax = plt.subplots(figsize=(6.5, 4))
    ax.barh(years.index, years)
    ax.invert_yaxis()
    ax.set_xlim(100, 200)
    ax.set_title(f"{name(country)}: {(years > 0).sum()} of 13 migration indicators have a value")
    ax.set_xlabel("years with a value")
    fig.text(0.1, -0.06, "Source: UN Statistics Division, Global SDG Indicators Database, copy of 2023")
    return ax
